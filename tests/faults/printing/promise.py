"""What must hold whoever dies when: never two sheets of a document, never an unexplained one. Pure.

Two records that know nothing of each other are held together: the hall's journal, and the printer's own list of every
sheet that left it. The printer takes numbered blanks from its pile, one after the other, whatever the hall believes.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from shared.devices.printers.ipp_emulator_jobs import Sheet
from shared.journal.entry import Recorded

PILE = tuple(f"SP{n:03}" for n in range(1, 21))
"""The numbered blanks in the printer's tray, in the order they come out."""

_VERDICTS = {
    "issuing.attempt_reserved": "open",
    "issuing.attempt_sent": "open",
    "issuing.attempt_unknown": "open",
    "issuing.attempt_printed": "printed",
    "issuing.attempt_blank": "blank",
    "issuing.sheet_untouched": "blank",
    "issuing.attempt_spoiled": "spoiled",
}


@dataclass(frozen=True, slots=True)
class Tray:
    """The printer's own record, in the order the sheets came out, and which of them people have destroyed."""

    sheets: Sequence[Sheet]
    destroyed: frozenset[int] = frozenset()

    def of(self, job: str) -> set[int]:
        """Every sheet of that job, whole or torn, destroyed or not."""
        return {n for n, it in enumerate(self.sheets) if it.job == job}

    def whole(self, job: str) -> bool:
        """Whether somebody who looks finds a whole sheet of that job."""
        return any(self.sheets[n].whole for n in self.of(job) - self.destroyed)


class Told(NamedTuple):
    """What the journal says of an attempt: what became of it, and the numbered blank it took."""

    verdict: str
    blank: str


def broken(serial: str, entries: Sequence[Recorded], tray: Tray, at_rest: bool = False) -> str | None:
    """What is wrong with the journal and the sheets of `serial`, None when all is in order.

    It holds at every moment; with `at_rest`, when the document is handed over, one valid sheet is out there.
    """
    told = attempts(serial, entries)
    valid = [it for n, it in enumerate(tray.sheets) if it.whole and n not in tray.destroyed]
    if len(valid) > 1:
        return f"{len(valid)} valid sheets: {', '.join(it.job for it in valid)}"
    for number, sheet in enumerate(tray.sheets):
        wrong = _unexplained(sheet, PILE[number], number in tray.destroyed, told.get(sheet.job))
        if wrong is not None:
            return wrong
    for job, (verdict, _blank) in told.items():
        if verdict == "printed" and job not in {it.job for it in valid}:
            return f"{job} is recorded as printed, and no sheet of it came out whole"
    if at_rest and len(valid) != 1:
        return "the document is handed over, and there is no valid sheet of it"
    return None


def attempts(serial: str, entries: Sequence[Recorded]) -> dict[str, Told]:
    """What the journal says of each attempt, by the name of its job."""
    told: dict[str, Told] = {}
    for entry in entries:
        if entry.subject == serial and entry.kind in _VERDICTS:
            job = f"{serial}/{entry.body['attempt']}"
            blank = told[job].blank if job in told else entry.body["blank"]
            told[job] = Told(_VERDICTS[entry.kind], blank)
    return told


def _unexplained(sheet: Sheet, number: str, destroyed: bool, told: Told | None) -> str | None:
    kind = f"{'whole' if sheet.whole else 'torn'} sheet of {sheet.job}"
    if told is None:
        return f"a {kind}, an attempt nobody reserved"
    if told.blank != number:
        return f"a {kind} on the blank {number}; the journal says {told.blank}"
    match told.verdict:
        case "blank":
            return f"a {kind}, of which the journal says that nothing reached paper"
        case "spoiled" if not destroyed:
            return f"a {kind}, which the journal calls spoiled and destroyed"
        case "printed" if destroyed and sheet.whole:
            return f"a {kind} that is destroyed, and the journal calls it printed"
    return None
