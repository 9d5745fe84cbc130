"""What the pages of the guide show, derived from the scene."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from kiosk.guide_run import Entry, GuideRun
from kiosk.scene import Scene
from kiosk.viewmodels.home import minutes
from kiosk.viewmodels.tickets import qr_url
from shared.catalogue.guide import Advice, Standing, Thing

KEPT = 3
"""How many items stand for a topic on its button, by what people call them."""


@dataclass(frozen=True, slots=True)
class EntryRow:
    """A life event or an item to choose."""

    entry: str
    name: str
    explanation: str


@dataclass(frozen=True, slots=True)
class GroupRow:
    """A topic and some of its items."""

    group: str
    name: str
    examples: str


@dataclass(frozen=True, slots=True)
class ChoiceRow:
    """An answer to the question; `choice` -1 is that one is not sure."""

    choice: int
    label: str
    picked: bool


@dataclass(frozen=True, slots=True)
class SectionRow:
    """The things that stand alike (guide.Standing), each as "name|note"."""

    standing: str
    things: list[str]


@dataclass(frozen=True, slots=True)
class MatterRow:
    """One of the items of the list; `terms` says how long it takes and what it costs."""

    code: str
    name: str
    reason: str
    department: str
    terms: str
    here: bool


@dataclass(frozen=True, slots=True)
class GuideLineRow:
    """A line of this hall to take a number in; `ahead` people and `minutes` stand before it."""

    letter: str
    name: str
    ahead: int
    minutes: int


@dataclass(frozen=True, slots=True)
class GuideShown:
    """`number` of `count` questions; `store` as guide_run.Store; `slip` printed, failed, paper_out or not_ready.

    `wish` is the id of what was chosen, `title` its name.
    """

    loading: bool = True
    group: str = ""
    letters: str = ""
    searched: bool = False
    wish: str = ""
    title: str = ""
    question: str = ""
    number: int = 0
    count: int = 0
    listed: bool = False
    unmet: str = ""
    perhaps: str = ""
    how_long: str = ""
    cost: str = ""
    where: str = ""
    store: str = ""
    asked_store: bool = False
    qr: str = ""
    slip: str = ""
    several: bool = False


def derive_guide(scene: Scene) -> GuideShown:
    """All that is one value."""
    run = scene.guide
    if run is None:
        return GuideShown()
    listing = run.listing
    advice = None if listing is None else listing.advice
    opened = next((group.name for group in run.menu.groups if group.id == run.group), "")
    return GuideShown(
        loading=not run.menu.events and not run.menu.groups,
        group=opened,
        letters=run.letters,
        searched=run.letters != "" and not run.searching,
        wish="" if run.wish is None else run.wish.id,
        title="" if run.wish is None else run.wish.name,
        question="" if run.asked is None else run.asked.text,
        number=min(run.at + 1, len(run.asks)),
        count=len(run.asks),
        listed=advice is not None,
        unmet="" if advice is None else "\n".join(advice.unmet),
        perhaps="" if advice is None else "、".join(advice.perhaps),
        how_long="" if advice is None else days_words(advice.days),
        cost="" if advice is None else fee_words(advice.fee, advice.fee_open),
        where="、".join(line.name for line in derive_guide_lines(scene)),
        store="" if listing is None else str(listing.store),
        asked_store=run.asking,
        qr="" if listing is None else qr_url(listing.address),
        slip=slip_words(run),
        several=advice is not None and len(advice.matters) > 1,
    )


def derive_entries(entries: tuple[Entry, ...]) -> tuple[EntryRow, ...]:
    """Rows to choose from; an item says how long it takes."""
    return tuple(
        EntryRow(each.id, each.name, each.explanation)
        if each.days < 0
        else EntryRow(each.id, each.name, f"{each.explanation} · {days_words(each.days)}")
        for each in entries
    )


def derive_events(scene: Scene) -> tuple[EntryRow, ...]:
    """The life events."""
    return () if scene.guide is None else derive_entries(scene.guide.menu.events)


def derive_groups(scene: Scene) -> tuple[GroupRow, ...]:
    """The topics."""
    groups = () if scene.guide is None else scene.guide.menu.groups
    return tuple(
        GroupRow(group.id, group.name, "、".join(each.word for each in group.entries[:KEPT]))
        for group in groups
    )


def derive_items(scene: Scene) -> tuple[EntryRow, ...]:
    """The items of the topic that is open."""
    run = scene.guide
    if run is None:
        return ()
    return derive_entries(next((group.entries for group in run.menu.groups if group.id == run.group), ()))


def derive_found(scene: Scene) -> tuple[EntryRow, ...]:
    """The items that were found."""
    return () if scene.guide is None else derive_entries(scene.guide.found)


def derive_choices(scene: Scene) -> tuple[ChoiceRow, ...]:
    """The answers to the question that is asked."""
    run = scene.guide
    if run is None or run.asked is None:
        return ()
    picked = run.picked[run.at]
    return tuple(
        ChoiceRow(number, choice_words(choice.value, choice.label), number == picked)
        for number, choice in enumerate(run.asked.choices)
    )


def derive_sections(scene: Scene) -> tuple[SectionRow, ...]:
    """The things by how they are got, what one has to do first."""
    advice = _advice(scene)
    if advice is None:
        return ()
    rows = ((standing, advice.of(standing)) for standing in Standing if standing is not Standing.BRING)
    says = QCoreApplication.translate("Guide", "It shows who you are.")
    card = QCoreApplication.translate("Guide", "Your own ID card")
    own = SectionRow(str(Standing.BRING), [f"{card}|{says}", *_words(advice.of(Standing.BRING))])
    return (own, *(SectionRow(str(standing), _words(things)) for standing, things in rows if things))


def derive_matters(scene: Scene) -> tuple[MatterRow, ...]:
    """The items of the list."""
    advice = _advice(scene)
    matters = () if advice is None else advice.matters
    return tuple(
        MatterRow(
            each.code,
            each.name,
            each.reason,
            each.department,
            f"{days_words(each.days)} · {fee_words(each.fee, each.fee_open)}",
            each.self_service,
        )
        for each in matters
    )


def derive_guide_lines(scene: Scene) -> tuple[GuideLineRow, ...]:
    """The lines of the list as far as this hall has them, the one of most items first."""
    advice = _advice(scene)
    if advice is None or scene.overview is None:
        return ()
    here = {line.code: line for line in scene.overview.lines}
    return tuple(
        GuideLineRow(letter, here[letter].name, here[letter].ahead, minutes(here[letter].estimate))
        for letter in advice.lines
        if letter in here
    )


def choice_words(value: object, label: str) -> str:
    """Yes and no in the language of the screen; the catalogue's own words else."""
    if isinstance(value, bool):
        return (
            QCoreApplication.translate("Guide", "Yes") if value else QCoreApplication.translate("Guide", "No")
        )
    return label


def days_words(days: int) -> str:
    """Promised working days; 0: done at once."""
    if days == 0:
        return QCoreApplication.translate("Guide", "done at once")
    if days == 1:
        return QCoreApplication.translate("Guide", "1 working day")
    return QCoreApplication.translate("Guide", "%1 working days").replace("%1", str(days))


def fee_words(fen: int, more: bool) -> str:
    """A charge in fen; `more` may come to it."""
    yuan = f"{fen // 100}.{fen % 100:02d}".removesuffix(".00")
    if more and fen:
        return QCoreApplication.translate("Guide", "from %1 yuan").replace("%1", yuan)
    if more:
        return QCoreApplication.translate("Guide", "cost depends on your case")
    if fen:
        return QCoreApplication.translate("Guide", "%1 yuan").replace("%1", yuan)
    return QCoreApplication.translate("Guide", "no charge")


def slip_words(run: GuideRun) -> str:
    """What became of the printed list; empty while none was asked for."""
    if run.slip is None:
        return ""
    return "paper_out" if run.paper_out else str(run.slip)


def _advice(scene: Scene) -> Advice | None:
    listing = None if scene.guide is None else scene.guide.listing
    return None if listing is None else listing.advice


def _words(things: tuple[Thing, ...]) -> list[str]:
    return [f"{thing.name}|{_note(thing)}" for thing in things]


def _note(thing: Thing) -> str:
    notes = [thing.note] if thing.note else []
    if thing.owed_days and thing.standing in (Standing.BRING, Standing.MAY_HOLD):
        later = QCoreApplication.translate("Guide", "may be handed in up to %1 working days later")
        notes.append(later.replace("%1", str(thing.owed_days)))
    if thing.source:
        notes.append(thing.source)
    if thing.depends:
        notes.append(
            QCoreApplication.translate("Guide", "depends on: %1").replace("%1", "、".join(thing.depends))
        )
    return " · ".join(notes)
