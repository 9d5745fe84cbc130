"""The guide and the application in telling states, out of the product's own catalogue."""

from dataclasses import replace
from typing import Any

from kiosk.apply_run import ApplyRun, Ground, answered, at, next_step, promised
from kiosk.guide_run import Entry, Group, GuideRun, Listing, Menu, Store
from kiosk.guide_run import chosen as guide_chosen
from kiosk.visit import Matter, SlipFate
from shared.bootstrap import RESOURCES
from shared.cases.model import Case, CaseState, Owner
from shared.catalogue.asking import wish
from shared.catalogue.expressions import Facts, known_facts
from shared.catalogue.forms import prefill, typed_values
from shared.catalogue.guide import advise
from shared.catalogue.loading import load_catalogue
from shared.catalogue.model import ServiceItem
from tests.halls import person
from tests.qml.kiosk_terminal import MORNING

TODAY = "2026-11-24"
CATALOGUE = load_catalogue(RESOURCES / "catalogue")
AWAY = CATALOGUE.item("1137010200418808494002036002000")
"""异地就医备案: a choice, a day, and a material that can be promised."""


def _entry(item: ServiceItem) -> Entry:
    department = CATALOGUE.departments[item.department].name
    return Entry(item.code, item.name, department, next(iter(item.words), item.name), item.promised_days)


MENU = Menu(
    tuple(Entry(event.id, event.name, event.intro) for event in CATALOGUE.life_events),
    tuple(
        Group(topic.id, topic.name, tuple(_entry(CATALOGUE.item(code)) for code in topic.items))
        for topic in CATALOGUE.topics
    ),
)


def guide(wanted: str = "", **parts: Any) -> GuideRun:
    """A walk through the guide, with something chosen when `wanted` names a life event or an item."""
    run = GuideRun(menu=MENU)
    asked = wish(CATALOGUE, wanted) if wanted else None
    if asked is not None:
        run = guide_chosen(run, asked, parts.pop("chosen_on", run.chosen_on))
    return replace(run, **parts)


def listed(wanted: str, licences: frozenset[str] | None, store: Store) -> GuideRun:
    """The guide at its list, every question answered by its first choice."""
    run = guide(wanted)
    assert run.wish is not None
    picked = tuple(0 for _ in run.asks)

    def facts(item: ServiceItem, form: Any) -> Facts:
        return known_facts(today=TODAY, form=typed_values(item, form), licences=licences)

    advice = advise(CATALOGUE, run.wish, picked, facts)
    return replace(
        run, picked=picked, at=len(picked), listing=Listing(advice, store, "https://x.example/guide/1")
    )


MATTERS = tuple(
    Matter(
        item.code, item.name, CATALOGUE.departments[item.department].name, "A", item.promised_days, 1500 * at
    )
    for at, item in enumerate((AWAY, *(CATALOGUE.item(topic.items[0]) for topic in CATALOGUE.topics)))
)


def apply(*values: str, item: ServiceItem = AWAY, **parts: Any) -> ApplyRun:
    """An application with these answers given, at the step that comes next."""
    filled = prefill(item, {"card.name": "张小满", "card.number": person().number})
    form = {name: value for name, (value, _) in filled.items()}
    ground = Ground(item, frozenset(), False, frozenset(filled), {}, "2026-12-04")
    sources = {name: label for name, (_, label) in filled.items()}
    run = _judged(ApplyRun(ground, known_facts(today=TODAY), form, sources))
    for value in values:
        run = _judged(answered(at(run, next_step(run)), value))
    return replace(at(run, next_step(run)), **parts)


def _judged(run: ApplyRun) -> ApplyRun:
    facts = known_facts(
        today=TODAY,
        person={"age": 37, "sex": "女", "region": "370102", "birth": "1989-03-12"},
        form=typed_values(run.item, run.form),
        licences=run.ground.licences,
    )
    return replace(run, facts=facts)


ANSWERED = ("13800138000", "异地长期居住", "上海市", "2026-12-01")


def reviewed(**parts: Any) -> ApplyRun:
    """The application with everything answered, before its signature."""
    run = _judged(promised(apply(*ANSWERED), "自助服务终端 3 号"))
    return replace(at(run, next_step(run)), **parts)


ACCEPTED = Case(
    "LJ-20261124-000007", AWAY.code, AWAY.name, "p1", CaseState.DECIDING, Owner.PLATFORM, "", "kiosk-3",
    "kiosk-3", MORNING, TODAY, "2026-12-04", "2026-12-16", [], {}, None,
)  # fmt: skip


def applied(slip: SlipFate) -> ApplyRun:
    return reviewed(case=ACCEPTED, slip=slip, follow_url="https://x.example/case/1")
