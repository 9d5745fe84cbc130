"""What the person served has begun online and who holds each, derived by one pure function."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, auto

from counter.presenters.desk_view import Chip
from counter.presenters.intake_view import Asked
from counter.presenters.person_view import Line, Section
from counter.words import tr
from shared.applications.model import Application, State
from shared.journal.entry import Millis, Recorded
from shared.qt.sentences import moment
from shared.sync.wire import BegunApplication


class Deed(Enum):
    """What Return does with an application."""

    OPEN = auto()
    """Nobody works on it: it comes at once."""
    ASK = auto()
    GO_ON = auto()
    TAKE_OVER = auto()
    WAIT = auto()


@dataclass(frozen=True, slots=True)
class BegunFacts:
    """What was read at the `window` that serves the ticket `visit`.

    `here` is what this hall knows of the person's applications, `told` what the platform says of them: None when the
    line is cut or the platform would not say. `names` are the items' names, `windows` those of the hall's windows.
    """

    window: str
    visit: str
    now: Millis
    zone: str
    names: Mapping[str, str]
    windows: Mapping[str, str]
    here: tuple[Application, ...] = field(repr=False)
    told: tuple[BegunApplication, ...] | None


@dataclass(frozen=True, slots=True)
class BegunRow:
    """One application: who holds it, in a chip and in a sentence, and what can be done now."""

    id: str
    item: str
    name: str
    chip: Chip
    holder: str
    deed: Deed
    next_step: str
    can_give_back: bool = False
    can_withdraw: bool = False


@dataclass(frozen=True, slots=True)
class BegunView:
    """All of them; `cut` says that nobody can be asked who holds what."""

    rows: tuple[BegunRow, ...] = ()
    cut: bool = False


def derive_begun(facts: BegunFacts) -> BegunView:
    """What is accepted already is a case and stands with the cases."""
    here = {each.id: each for each in facts.here}
    told = {each.id: each for each in facts.told or ()}
    rows = [_row(facts, here.get(each), told.get(each)) for each in {**told, **here}]
    return BegunView(tuple(row for row in rows if row is not None), facts.told is None)


def begun_section(view: BegunView) -> Section:
    """The section of the right pane."""
    lines = [Line(each.name, each.chip) for each in view.rows]
    if view.cut:
        told = tr("The line is down: only what is at this hall is known. Ctrl+O says what still works.")
        lines.append(Line(told, Chip(tr("offline"), "amber")))
    return Section(tr("Begun online (Ctrl+O)"), tuple(lines) or (Line(tr("None")),), quiet=not lines)


def asked_by(heard: Recorded) -> Asked:
    """Who asks, as a recall was heard."""
    return Asked(heard.body["asker"]["who"], heard.body["asker"]["place"], heard.at)


def asked_words(asked: tuple[Asked, ...], zone: str, now: Millis) -> str:
    """Who asks for what is at this window, each in a sentence, and what the clerk does."""
    said = [_asks(each, moment(each.at, zone, now)) for each in asked]
    step = tr(
        "It stays here until it is accepted (F12) or given back (Ctrl+G); they were told that you are at work with it."
    )
    return "\n".join([*said, step])


def _asks(asked: Asked, when: str) -> str:
    match asked.who:
        case "citizen":
            return tr("The citizen asks for this application online since {when}.", when=when)
        case "hall":
            return tr("{place} asks for this application since {when}.", place=asked.place, when=when)
    return tr("Somebody elsewhere asks for this application since {when}.", when=when)


def cut_sentence() -> str:
    """What the cut line means here, and what still works."""
    return tr(
        "The line is down: what was begun online elsewhere cannot be seen now. What is at this hall can be worked on, "
        "and what is asked for comes by itself once the line is back."
    )


def _row(facts: BegunFacts, here: Application | None, told: BegunApplication | None) -> BegunRow | None:
    if here is not None and here.state is State.HELD:
        return _held(facts, here)
    if here is not None and here.state is State.ASKED:
        return _asked(facts, here, told)
    if here is not None and here.state is State.ACCEPTED:
        return None
    if told is not None:
        return None if told.standing == "accepted" else _away(facts, told)
    if here is None or facts.told is not None:
        return None
    holder = tr("went back online {when}, as far as this hall knows", when=_when(facts, here.since))
    return _to_ask(facts, here.id, here.item, Chip(tr("online"), "quiet"), holder)


def _held(facts: BegunFacts, here: Application) -> BegunRow:
    name, when = _name(facts, here.item), _when(facts, here.since)
    asked = "".join(
        f" · {_asks(Asked(each['who'], each['place'], each['at']), _when(facts, each['at']))}"
        for each in here.askers
    )
    if (here.window, here.visit) == (facts.window, facts.visit):
        return BegunRow(
            here.id,
            here.item,
            name,
            Chip(tr("at this window"), "jade"),
            tr("at this window since {when}", when=when) + asked,
            Deed.GO_ON,
            tr(
                "Go on with it, or give it back: the citizen then goes on online with what was filled in and scanned."
            ),
            can_give_back=True,
        )
    place = facts.windows.get(here.window, here.window)
    return BegunRow(
        here.id,
        here.item,
        name,
        Chip(place, "amber"),
        tr("at {place} of this hall since {when}", place=place, when=when) + asked,
        Deed.TAKE_OVER,
        tr("The citizen stands here: take it over with what was saved last. {place} is told.", place=place),
    )


def _asked(facts: BegunFacts, here: Application, told: BegunApplication | None) -> BegunRow:
    elsewhere = here.elsewhere or {}
    standing = elsewhere.get("standing") if told is None else told.standing
    place = str(elsewhere.get("place", "")) if told is None else told.place
    since = elsewhere.get("since") if told is None else told.since
    when = _when(facts, since or here.since)
    match standing:
        case "hall":
            holder = tr("asked for; it is at {place} since {when}", place=place, when=when)
            next_step = tr("That window was asked for it. It comes here by itself once it is given back.")
        case "online" | "open" if elsewhere or standing == "open":
            holder = tr("asked for; the form is open online since {when}", when=when)
            next_step = tr(
                "It comes once it is saved online, or half an hour after it was opened. Is it open on the citizen's "
                "phone? Then ask them to save it."
            )
        case _:
            holder = tr("asked for {when}, on its way", when=_when(facts, here.since))
            next_step = tr("It opens here by itself. With the line down it comes once the line is back.")
    chip = Chip(tr("asked for"), "brand")
    mine = (here.window, here.visit) == (facts.window, facts.visit)
    return BegunRow(
        here.id,
        here.item,
        _name(facts, here.item),
        chip,
        holder,
        Deed.WAIT if mine else Deed.OPEN,
        next_step,
        can_withdraw=mine,
    )


def _away(facts: BegunFacts, told: BegunApplication) -> BegunRow:
    when = _when(facts, told.since)
    match told.standing:
        case "hall":
            chip = Chip(tr("another hall"), "amber")
            holder = tr("at {place} since {when}", place=told.place, when=when)
            step = tr(
                "Ask for it: that window is told, and gives it back or goes on. It comes here by itself."
            )
            return BegunRow(told.id, told.item, _name(facts, told.item), chip, holder, Deed.ASK, step)
        case "open":
            chip = Chip(tr("open online"), "amber")
            holder = tr("the form is open online since {when}", when=when)
            return _to_ask(facts, told.id, told.item, chip, holder, Deed.ASK)
        case _:
            chip = Chip(tr("online"), "brand")
            holder = tr("online, last saved {when}", when=when)
    return _to_ask(facts, told.id, told.item, chip, holder)


def _to_ask(
    facts: BegunFacts, application: str, item: str, chip: Chip, holder: str, deed: Deed = Deed.OPEN
) -> BegunRow:
    step = tr(
        "Open it here: what was typed online is filled in, and the citizen sees that it is at this window."
    )
    return BegunRow(application, item, _name(facts, item), chip, holder, deed, step)


def _name(facts: BegunFacts, item: str) -> str:
    return facts.names.get(item, item)


def _when(facts: BegunFacts, at: Millis) -> str:
    return moment(at, facts.zone, facts.now)
