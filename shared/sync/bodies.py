"""What the platform's entries say, by kind: checked before anything of it is believed or kept.

A key the hall does not know is passed over: the platform may be newer. None of these quotes what did not fit.
"""

from collections.abc import Mapping
from datetime import date
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from shared.journal.entry import Json
from shared.people.model import Details


def _is_day(text: str) -> str:
    date.fromisoformat(text)
    return text


Text = Annotated[str, Field(pattern=r"^[^\x00]*$")]
"""Every database can keep it."""
Day = Annotated[str, Field(pattern=r"^\d{4}-\d\d-\d\d$"), AfterValidator(_is_day)]
Number = Annotated[int, Field(ge=0, lt=2**31)]
Time = Annotated[int, Field(ge=0, lt=2**53)]
Label = Annotated[list[Text], Field(min_length=2, max_length=2)]


class Body(BaseModel):
    model_config = ConfigDict(strict=True, frozen=True, hide_input_in_errors=True)


class AppointmentBooked(Body):
    item: Text
    begins: Time
    ends: Time


class StepDecided(Body):
    department: Text
    approved: bool
    note: Text


class CaseDecided(Body):
    approved: bool


class RightGranted(Body):
    origin: Text
    case: Text
    kind: Text
    turn: Number
    attempt: Number
    replaces: Text | None


class RightRecalled(Body):
    turn: Number
    to: Text


class DocumentVoided(Body):
    replaced_by: Text


class Material(Body):
    """A material scanned at a window of `hall`; `attachment` is the hash of the sealed scan."""

    hall: Text
    attachment: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
    pages: Number


class ApplicationHanded(Body):
    """`materials` are those given so far, by id."""

    turn: Number
    item: Text
    ask: Number
    materials: dict[Text, Material] = Field(default_factory=dict)


class Elsewhere(Body):
    """Who holds an application: `standing` is online, hall, accepted or none; `place` the window."""

    standing: Text
    place: Text
    since: Time | None


class ApplicationElsewhere(Body):
    ask: Number
    elsewhere: Elsewhere
    final: bool


class Asker(Body):
    """Who wants an application: `who` is citizen or hall (or not told), `place` the window of the hall."""

    who: Text
    place: Text


class ApplicationRecalled(Body):
    turn: Number
    recall: Number
    asker: Asker = Asker(who="", place="")


class ApplicationDoubled(Body):
    """An application of the item that this hall's `case` is for too; `standing` and `place` are who has it."""

    case: Text
    item: Text
    begun_at: Time
    told: Number
    standing: Text
    place: Text


class ApplicationSettled(Body):
    """Which case it was settled against."""

    case: Text


class Form(Body):
    """What was typed, by field."""

    form: dict[Text, Text]


class Content(Body):
    """What is printed on a document: `fields` are pairs of label and value, `valid_until` None is 长期."""

    title: Text
    holder: Text
    fields: list[Label]
    authority: Text
    issued_day: Day
    valid_until: Day | None


class Holder(Body):
    """The person an entry is about, as the platform knows them."""

    name: Text
    number: Text
    sex: Text
    birth: Day
    address: Text = ""
    ethnicity: Text = ""
    valid_from: Day | None = None
    valid_to: Day | None = None


def details_of(told: Json) -> Details:
    """ValueError when these are no person's details."""
    return Details(**Holder.model_validate(told).model_dump())


def content_of(told: Mapping[str, Json]) -> Mapping[str, Json]:
    """What is printed, as it was told; ValueError when a document cannot be printed of it."""
    Content.model_validate(told)
    return told
