"""Proves by killing that a document is printed once: `python -m tests.faults.printing --help`.

The processes of a hall run one after another against a printer that is a process too. killpoint.c ends them at any
step where they write to disk or wire; promise.py says what must hold of the journal and the printer's own record
after every death. What no kill can show is what a disk forgets when the power goes: the kernel lives on here.
"""
