"""An item made ready in the background: from a draft, the card and the e-licences, or from what was begun online."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from counter.presenters.intake_view import Asked, IntakeState, IntakeView, derive_intake
from counter.words import tr
from shared.applications import queries as applications
from shared.applications.model import Application as Held
from shared.applications.model import Scanned
from shared.bootstrap import HallServices
from shared.cases.drafts import Begun, Draft, drafts_of
from shared.cases.giving import sources_of
from shared.cases.model import Given, How, Terms
from shared.catalogue.expressions import Facts
from shared.catalogue.forms import prefill
from shared.catalogue.model import ServiceItem
from shared.journal.entry import Refusal
from shared.people.model import Details
from shared.sync.wire import Licence


@dataclass(frozen=True, slots=True)
class Visit:
    """Who stands at the window, on which hall day, with which ticket."""

    ticket: str
    person: str
    details: Details
    today: str


@dataclass(frozen=True, slots=True)
class Online:
    """An application begun online that is at this window, as it was last saved."""

    begun: Begun
    form: Mapping[str, str] = field(repr=False)
    recall: int
    """The wish to have it back that waits for this window's answer; 0 for none."""
    asked: tuple[Asked, ...]
    scans: tuple[Scanned, ...]
    """The materials this hall has scanned for it."""


@dataclass(frozen=True, slots=True)
class Opening:
    """An item made ready in the background: its first state and what the shared store held of the person.

    `lost`: the draft was of an application begun online that has gone since.
    """

    state: IntakeState
    facts: Facts
    licences: tuple[Licence, ...]
    online: Online | None
    lost: bool


def read_online(services: HallServices, held: Held) -> Online:
    """What is at this window. May block."""
    with services.hall.read() as conn:
        form = applications.form(services.hall, conn, held)
    recall = 0 if held.recalled_at is None else held.recall
    asked = tuple(Asked(each["who"], each["place"], each["at"]) for each in held.askers)
    scans = tuple(Scanned(**each) for each in held.scans)
    shown = {name: str(value) for name, value in form.items()}
    return Online(Begun(held.id, held.turn), shown, recall, asked, scans)


def scans_of(item: ServiceItem, online: Online) -> dict[str, Given]:
    """What this hall had scanned when it was here before, as given: it is in the hall's folder still."""
    names = {each.id: each.name for each in item.materials}
    return {
        each.material: Given(
            each.material,
            names[each.material],
            How.SCAN,
            source=tr("scanned at this hall before"),
            attachment=each.attachment,
            pages=each.pages,
        )
        for each in online.scans
        if each.material in names
    }


def typed_here(form: Mapping[str, str], sources: Mapping[str, str]) -> dict[str, str]:
    """What the clerk typed: a value that no source is named for."""
    return {name: value for name, value in form.items() if value.strip() and name not in sources}


def merged(
    form: Mapping[str, str], sources: Mapping[str, str], online: Mapping[str, str]
) -> tuple[dict[str, str], dict[str, str]]:
    """Form and sources with what was typed online: what the clerk typed stays, all else is the citizen's word."""
    theirs = {
        name: value
        for name, value in online.items()
        if value and name not in typed_here(form, sources) and form.get(name) != value
    }
    return {**form, **theirs}, {**sources, **dict.fromkeys(theirs, tr("typed online"))}


def open_intake(
    services: HallServices,
    visit: Visit,
    item: ServiceItem,
    answer: list[Licence] | Refusal,
    held: Held | None = None,
) -> Opening:
    """The first state of an item: its draft, else prefilled from the card and, unless offline, the e-licences.

    `held` is the application it was begun as online. A draft of an earlier turn of it has served: what was saved since
    is more, except for the materials.
    """
    licences = () if isinstance(answer, Refusal) else tuple(answer)
    cut = isinstance(answer, Refusal) and answer.code == "sync.offline"
    filled = prefill(item, sources_of(visit.details, licences))
    fresh = Draft(
        form={name: value for name, (value, _) in filled.items()},
        sources={name: label for name, (_, label) in filled.items()},
        given={},
    )
    kept = drafts_of(services.hall, services.settings.storage.files).read(
        visit.ticket, item.code, visit.person
    )
    draft, online = kept or fresh, None if held is None else read_online(services, held)
    if online is not None and draft.begun != online.begun:
        base = draft if draft.begun is None else replace(fresh, given=draft.given)
        form, sources = merged(base.form, base.sources, online.form)
        given = {**scans_of(item, online), **base.given}
        draft = replace(base, form=form, sources=sources, given=given)
    state = IntakeState(
        item=item,
        form=draft.form,
        sources=draft.sources,
        given=draft.given if cut else _without_checks(draft.given),
        cut=cut,
        licences=None if isinstance(answer, Refusal) else frozenset(each.kind for each in licences),
    )
    facts = facts_of(services, visit, state)
    view_of(services, visit, state, facts)  # compiles the item's rules here, not under the clerk's first key
    return Opening(state, facts, licences, online, lost=draft.begun is not None and online is None)


def _without_checks(given: Mapping[str, Given]) -> dict[str, Given]:
    """What was given before a crash, now that the store answers: nothing is left to be checked later."""
    return {name: each for name, each in given.items() if each.how is not How.CHECK_PENDING}


def facts_of(services: HallServices, visit: Visit, state: IntakeState) -> Facts:
    """What the item's rules may know by now."""
    return services.cases.facts(visit.details, state.item, state.form, state.licences, visit.today)


def view_of(services: HallServices, visit: Visit, state: IntakeState, facts: Facts) -> IntakeView:
    terms: Terms = services.cases.terms(state.item, visit.today)
    departments = {each.id: each.short for each in services.catalogue.departments.values()}
    return derive_intake(state, facts, terms, departments)
