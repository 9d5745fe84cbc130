"""What a headless visit leaves to be checked: `visit.json`."""

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path

FILE = "visit.json"


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the visit. `entries`: journal entries it added; `ms`: how long it took."""

    n: int
    name: str
    ok: bool
    entries: int
    ms: int
    screenshot: str


@dataclass(slots=True)
class Record:
    """The visit so far; every change is written at once, so that a failed visit has its record too.

    `sheets` maps a document's serial to the sheets the printer received for it, `tickets` are the numbers
    drawn, in order; `journal` compares the hall's stream with the platform's copy once the visit is over.
    """

    folder: Path
    steps: list[Step] = field(default_factory=list)
    sheets: dict[str, int] = field(default_factory=dict)
    tickets: list[str] = field(default_factory=list)
    journal: dict[str, int | bool] = field(default_factory=dict)

    def add(self, step: Step) -> None:
        self.steps.append(step)
        self.write()

    def write(self) -> None:
        """Replaces the file whole: who reads it never sees half of it."""
        said = {
            "steps": [asdict(step) for step in self.steps],
            "sheets": self.sheets,
            "tickets": self.tickets,
            "journal": self.journal,
        }
        half = self.folder / f"{FILE}.half"
        half.write_text(json.dumps(said, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
        half.replace(self.folder / FILE)
