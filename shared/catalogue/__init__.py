"""Service items: what one can apply for, with its form, materials, conditions and time limits.

Doors import the parts they need: `loading` (read and check the files), `rules` (CEL conditions), `forms`
(pre-fill and validate), `search` (find an item), `working_days` (deadlines), `model` (the data, pure).
"""
