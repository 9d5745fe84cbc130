"""The catalogue as data: service items, materials, life events, departments, lines, e-licence kinds, stocks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeVar

from shared.people.model import Evidence


class FieldType(StrEnum):
    """What a form field holds; `forms.validate_form` checks each kind."""

    TEXT = "text"
    NUMBER = "number"  # whole number; in CEL an int
    AREA = "area"  # square metres, at most two decimals; in CEL a double
    DATE = "date"  # ISO day
    CHOICE = "choice"
    PHONE = "phone"
    CREDIT_CODE = "credit_code"  # GB 32100
    RESIDENT_NUMBER = "resident_number"  # GB 11643


class Proof(StrEnum):
    """How a material may be given, apart from the e-licence that waives it."""

    ORIGINAL = "original"  # shown at the window and handed back
    SCAN = "scan"
    COMMITMENT = "commitment"  # 告知承诺: a signed promise instead of a proof


class Applicant(StrEnum):
    """Who may apply: a natural person, a firm (legal person or household business), or either."""

    PERSON = "person"
    FIRM = "firm"
    EITHER = "either"


class TrustRule(StrEnum):
    """What an applicant's entry on a trust list (失信联动) means for the item."""

    IGNORE = "ignore"
    WARN = "warn"
    REFUSE = "refuse"


@dataclass(frozen=True, slots=True)
class Department:
    """An authority that decides; `short` is what fits in a table column."""

    id: str
    name: str
    short: str


@dataclass(frozen=True, slots=True)
class Line:
    """A queue line; `letter` starts its ticket numbers."""

    letter: str
    name: str


@dataclass(frozen=True, slots=True)
class Stock:
    """A stock of numbered blank paper (空白证照), counted sheet by sheet."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class LicenceKind:
    """A kind of document that may be held as e-licence; `fields` maps field ids to Chinese labels.

    `blank` is the stock it is printed on, empty for plain paper.
    """

    id: str
    name: str
    issuer: str
    fields: Mapping[str, str]
    blank: str = ""


@dataclass(frozen=True, slots=True)
class LegalBasis:
    """One article the item rests on, e.g. 《中华人民共和国食品安全法》 第三十五条."""

    law: str
    article: str


@dataclass(frozen=True, slots=True)
class Condition:
    """A rule an applicant must meet; `sentence` (Chinese) is shown when `rule` (CEL) is false."""

    rule: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Source:
    """Where a value is known already: `card.name`, `licence.<kind>.<field>`, `account.phone`."""

    name: str
    label: str


@dataclass(frozen=True, slots=True)
class Field:
    """One field of an item's form.

    `minimum`/`maximum` bound number and area; `max_length` and `pattern` bound text. `prefill` lists the
    sources to try in order. `personal` values are sealed in the journal.
    """

    id: str
    label: str
    type: FieldType
    required: bool = True
    personal: bool = False
    max_length: int = 100
    minimum: float | None = None
    maximum: float | None = None
    pattern: str = ""
    choices: tuple[str, ...] = ()
    prefill: tuple[Source, ...] = ()
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Material:
    """One thing the item asks for.

    Needed always, or when `when` (CEL) is true. `licence` names the e-licence kind that waives it; `waiver`
    is then the source written into the waiver ledger (免交台账). `defer_days` > 0 lets it be owed (容缺)
    for so many working days. What is `made_here` the window prints from the form: one only signs it.
    """

    id: str
    name: str
    accepts: frozenset[Proof]
    when: str = ""
    licence: str = ""
    waiver: str = ""
    defer_days: int = 0
    copies: int = 1
    note: str = ""
    made_here: bool = False


@dataclass(frozen=True, slots=True)
class Step:
    """One decision by one department; it starts once the steps in `after` are done (none: on acceptance)."""

    id: str
    name: str
    department: str
    after: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Fee:
    """A charge in fen, due when `when` (CEL) is true or empty; `basis` is the fee schedule it comes from."""

    name: str
    amount: int
    when: str = ""
    basis: str = ""


@dataclass(frozen=True, slots=True)
class Result:
    """What is issued: an e-licence kind; `valid_years` 0: no end."""

    kind: str
    name: str
    valid_years: int


@dataclass(frozen=True, slots=True)
class ServiceItem:
    """A service item (政务服务事项) in one version, in force from the ISO day `effective`.

    `statutory_days` and `promised_days` are working days from acceptance; 0 promised: 即办, done at once.
    `evidence` is the least that proves who applies, and who takes out the document.
    `self_service` items may be filed at a kiosk.
    """

    code: str
    name: str
    version: int
    effective: str
    department: str
    line: str
    words: tuple[str, ...]
    applicant: Applicant
    evidence: Evidence
    trust: TrustRule
    self_service: bool
    legal: tuple[LegalBasis, ...]
    statutory_days: int
    promised_days: int
    fees: tuple[Fee, ...]
    result: Result
    steps: tuple[Step, ...]
    conditions: tuple[Condition, ...]
    fields: tuple[Field, ...]
    materials: tuple[Material, ...]
    bring: tuple[str, ...]

    def field(self, field_id: str) -> Field:
        """Return the form field; KeyError if the item has none of that id."""
        return _by_id(self.fields, field_id)

    def material(self, material_id: str) -> Material:
        """Return the material; KeyError if the item has none of that id."""
        return _by_id(self.materials, material_id)

    @property
    def deciding_departments(self) -> tuple[str, ...]:
        """Ids of the departments that decide, each once, in the order of the steps."""
        return tuple(dict.fromkeys(step.department for step in self.steps))


@dataclass(frozen=True, slots=True)
class Question:
    """A question of a life event; without `choices` it is answered yes or no (a bool in CEL)."""

    id: str
    text: str
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EventItem:
    """An item of a life event, applying when `when` (CEL; also over `answer`) is true or empty.

    `form` is what the event says already of the item's choices: whoever buys a home registers it for a purchase.
    """

    code: str
    when: str
    reason: str
    form: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class LifeEvent:
    """Several items bundled around one wish (一件事)."""

    id: str
    name: str
    intro: str
    words: tuple[str, ...]
    questions: tuple[Question, ...]
    items: tuple[EventItem, ...]


@dataclass(frozen=True, slots=True)
class Topic:
    """What items are about in a citizen's words; each item, by its code in `items`, is of exactly one."""

    id: str
    name: str
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AnnouncedYear:
    """A year's holidays as announced: weekdays off (`rest`) and weekend days worked (`work`), ISO days."""

    year: int
    source: str
    rest: frozenset[str]
    work: frozenset[str]


@dataclass(frozen=True, slots=True, eq=False)
class Catalogue:
    """Everything the hall can take in, as read from one folder; compared and hashed by identity."""

    items: tuple[ServiceItem, ...]
    life_events: tuple[LifeEvent, ...]
    departments: Mapping[str, Department]
    lines: Mapping[str, Line]
    licence_kinds: Mapping[str, LicenceKind]
    stocks: Mapping[str, Stock]
    announced_years: tuple[AnnouncedYear, ...] = ()
    topics: tuple[Topic, ...] = ()
    _by_code: Mapping[str, ServiceItem] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_by_code", {item.code: item for item in self.items})

    def item(self, code: str) -> ServiceItem:
        """Return the item of that code; KeyError if the catalogue has none."""
        return self._by_code[code]

    def __contains__(self, code: object) -> bool:
        return code in self._by_code

    @property
    def numbered(self) -> Mapping[str, str]:
        """The stock of each licence kind that is printed on numbered blank paper."""
        return {kind.id: kind.blank for kind in self.licence_kinds.values() if kind.blank}

    def life_event(self, event_id: str) -> LifeEvent:
        """Return the life event of that id; KeyError if there is none."""
        return _by_id(self.life_events, event_id)


_T = TypeVar("_T", Field, Material, LifeEvent)


def _by_id(things: tuple[_T, ...], wanted: str) -> _T:
    for thing in things:
        if thing.id == wanted:
            return thing
    raise KeyError(wanted)
