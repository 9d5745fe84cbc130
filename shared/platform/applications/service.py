"""Use cases of an application begun online: the citizen's, and what follows for the halls that wish for it.

A wish and what meets it are transactions in different streams. Nothing between them is a state of its own: whoever
comes next (the hall's run, its next look into the inbox, the citizen's save) does what is open, as often as it takes.
"""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass

from shared.catalogue.forms import prefill
from shared.catalogue.model import Catalogue
from shared.db.unit import Side, Unit
from shared.journal.entry import Decision, Millis, Refusal
from shared.platform import queries as platform_queries
from shared.platform.applications import model, queries
from shared.platform.applications.model import ONLINE, Application, Asker, Handing
from shared.sync.model import stream_to


@dataclass(frozen=True, slots=True)
class Applications:
    """Applications of citizens (person ids of the platform's); `key` makes a second press harmless."""

    side: Side
    catalogue: Catalogue

    def begin(self, citizen: str, item: str, key: str | None = None) -> Application | Refusal:
        """Begins one, filled in with what is known of the citizen; one of each item at a time."""
        if item not in self.catalogue:
            return Refusal("platform.unknown_item")
        with self.side.unit(citizen, key) as unit:
            if unit.answer is not None:
                return _known(unit, unit.answer)
            details = platform_queries.details(self.side, unit.conn, citizen)
            if details is None:
                return Refusal("platform.applicant_erased")
            card = {f"card.{name}": value for name, value in details.as_private().items() if value}
            filled = prefill(self.catalogue.item(item), card)
            form = {name: value for name, (value, _) in filled.items()}
            application = f"A{secrets.token_hex(8)}"
            mine = queries.begun(unit.conn, citizen, item)
            return _settled(unit, application, model.decide_begin(application, item, citizen, form, mine))

    def open(self, citizen: str, application: str) -> Application | Refusal:
        """The citizen has the form before them from now on; a window that wants it waits until they save."""
        with self.side.unit(citizen) as unit:
            held = queries.locked(unit.conn, application)
            if held is None or not _is_of(unit, held, citizen):
                return Refusal("platform.unknown_application")
            form = queries.form(self.side, unit.conn, held)
            return _settled(unit, application, model.decide_open(held, form))

    def save(
        self,
        citizen: str,
        application: str,
        turn: int,
        form: Mapping[str, str],
        goes_on: bool = False,
        key: str | None = None,
    ) -> Application | Refusal:
        """Keeps what was typed on top of `turn`, and lets go of the form unless the citizen `goes_on`."""
        with self.side.unit(citizen, key) as unit:
            held = queries.locked(unit.conn, application)
            if held is None or not _is_of(unit, held, citizen):
                return Refusal("platform.unknown_application")
            if unit.answer is not None:
                return held
            fields = self.catalogue.item(held.item).fields
            typed = {each.id: form[each.id].replace("\0", "") for each in fields if form.get(each.id)}
            saved = _settled(unit, application, model.decide_save(held, turn, typed, goes_on))
        if not isinstance(saved, Refusal) and saved.wish is not None:
            self._answer(saved.wish, application)
        return saved

    def recall(self, citizen: str, application: str) -> Application | Refusal:
        """The citizen asks the hall that holds it to give it back."""
        with self.side.read() as conn:
            seen = queries.application_of(conn, citizen, application)
        if seen is None:
            return Refusal("platform.unknown_application")
        return self._recall(citizen, seen, Asker())

    def settle(self, hall: str) -> None:
        """What a run of the hall made possible: its own wishes, and those for what it gave back."""
        with self.side.read() as conn:
            others = queries.next_halls(conn)
        for each in {hall, *others}:
            self.place(each)

    def place(self, hall: str) -> None:
        """Hands to the hall what it waits for and can have, and tells it who holds the rest."""
        with self.side.read() as conn:
            waiting = queries.waiting(conn, hall)
        for application in waiting:
            self._answer(hall, application)

    def _answer(self, hall: str, application: str) -> None:
        with self.side.unit("platform", None, stream_to(hall)) as unit:
            held = queries.locked(unit.conn, application)
            if held is None or hall not in held.waiting:
                return
            theirs = _is_of(unit, held, held.wishes[hall]["person"])
            asker = _window(unit, hall, held.wishes[hall]["place"])
            handing = self._handing(unit, held, hall)
            decided: Decision = Refusal("platform.application_open")
            if theirs and handing is not None:
                decided = model.decide_hand(held, hall, unit.now, handing)
            if isinstance(decided, Refusal):
                place = place_words(unit, held)
                decided = model.decide_tell(held, hall, unit.now, theirs, place)
            if decided:
                unit.append(decided)
                unit.commit(None)
        if theirs and held.owner not in (ONLINE, hall) and held.may_recall(hall, self.side.clock.now()):
            self._recall("platform", held, Asker(hall, asker))

    def _recall(self, by: str, seen: Application, asker: Asker) -> Application | Refusal:
        if seen.owner == ONLINE:
            return Refusal("platform.application_here")
        with self.side.unit(by, None, stream_to(seen.owner)) as unit:
            held = queries.locked(unit.conn, seen.id)
            if held is not None and held.owner != seen.owner:
                return held
            return _settled(unit, seen.id, model.decide_recall(held, asker))

    def _handing(self, unit: Unit, held: Application, hall: str) -> Handing | None:
        details = platform_queries.details(self.side, unit.conn, held.person)
        if details is None:
            return None
        person = platform_queries.person_at(unit.conn, held.person, hall)
        return Handing(person, queries.form(self.side, unit.conn, held), details.as_private())


def standing(held: Application, now: Millis) -> str:
    """Who holds it, as a hall is told: accepted, hall, open (the citizen types just now) or online."""
    if held.case is not None:
        return "accepted"
    if held.owner != ONLINE:
        return "hall"
    return "open" if held.is_open(now) else "online"


def _is_of(unit: Unit, held: Application, person: str) -> bool:
    return person in platform_queries.same_citizen(unit.conn, held.person)


def place_words(unit: Unit, held: Application) -> str:
    """临江市政务服务大厅 5 号窗口; nothing while it is online."""
    return "" if held.owner == ONLINE else _window(unit, held.owner, held.place)


def _window(unit: Unit, code: str, place: str) -> str:
    hall = platform_queries.hall(unit.conn, code)
    return f"{code if hall is None else hall.name} {place}".strip()


def _settled(unit: Unit, application: str, decided: Decision) -> Application | Refusal:
    if isinstance(decided, Refusal):
        return decided
    unit.append(decided)
    unit.commit(application)
    return _known(unit, application)


def _known(unit: Unit, application: str) -> Application:
    found = queries.locked(unit.conn, application)
    if found is None:
        raise LookupError(f"no application {application}")
    return found
