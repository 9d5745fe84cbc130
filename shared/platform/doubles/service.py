"""Looking for cases that were begun online too, and settling which of them goes on."""

from dataclasses import dataclass

from shared.db.unit import Side, Unit
from shared.journal.entry import Decision, Recorded, Refusal
from shared.platform import queries as platform_queries
from shared.platform.applications import queries as applications
from shared.platform.applications.model import Application, Handing
from shared.platform.applications.service import place_words, standing
from shared.platform.doubles import model, queries
from shared.sync.model import stream_to

AT_ONCE = 200
"""Entries looked at while a hall waits for its inbox; the rest is looked at when it asks again."""
FAR = 500
"""Entries after which it is noted that there was nothing, so that they are not read again."""


@dataclass(frozen=True, slots=True)
class Doubles:
    """The platform's side of cases that were begun online too."""

    side: Side

    def look(self, hall: str) -> None:
        """Looks at what came from the hall since; a case and the place up to which was looked are one transaction."""
        with self.side.read() as conn:
            after, head = queries.looked_to(conn, hall), self.side.journal.head(conn, hall)
            if head is None or (head.epoch, head.seq) <= after:
                return
            found = queries.entries_after(conn, hall, after, AT_ONCE)
        for entry in found:
            self._take(hall, entry)
        if not found and (head.epoch, head.seq - FAR) > after:
            with self.side.unit("platform", None, stream_to(hall)) as unit:
                self.side.journal.lock_head(unit.conn, stream_to(hall))
                if queries.looked_to(unit.conn, hall) == after:
                    queries.move(unit.conn, hall, (head.epoch, head.seq))
                    unit.commit(None)

    def settle(
        self, citizen: str, application: str, hall: str, case: str, same: bool
    ) -> Application | Refusal | None:
        """The citizen says whether the case of the hall is the same matter."""
        with self.side.unit(citizen, None, stream_to(hall)) as unit:
            held = applications.locked(unit.conn, application)
            if held is None or held.person not in platform_queries.same_citizen(unit.conn, citizen):
                return Refusal("platform.unknown_application")
            decided = model.decide_own(held, hall, case, same, self._handing(unit, held, hall))
            if isinstance(decided, Refusal):
                return decided
            unit.append(decided)
            unit.commit(application)
            return applications.application(unit.conn, application)

    def _take(self, hall: str, entry: Recorded) -> None:
        with self.side.unit("platform", None, stream_to(hall)) as unit:
            self.side.journal.lock_head(unit.conn, stream_to(hall))
            if queries.looked_to(unit.conn, hall) >= (entry.epoch, entry.seq):
                return
            decided = self._decide(unit, hall, entry)
            if not isinstance(decided, Refusal):
                unit.append(decided)
            queries.move(unit.conn, hall, (entry.epoch, entry.seq))
            unit.commit(None)

    def _decide(self, unit: Unit, hall: str, entry: Recorded) -> Decision:
        answered = entry.kind == "doubles.answered"
        held = self._found(unit, entry)
        if held is None or entry.person is None:
            return []
        told = {"standing": standing(held, unit.now), "place": place_words(unit, held)}
        if not answered:
            return model.decide_found(held, hall, entry.subject, entry.person, told)
        handing = self._handing(unit, held, hall)
        return model.decide_settle(held, hall, entry.subject, entry.body["same"], told, handing)

    def _found(self, unit: Unit, entry: Recorded) -> Application | None:
        if entry.kind == "doubles.answered":
            return applications.locked(unit.conn, entry.body["application"])
        theirs = [] if entry.person is None else applications.applications_of(unit.conn, entry.person)
        if any(each.case == model.reference(entry.stream, entry.subject) for each in theirs):
            return None
        item = entry.body["item"]
        begun = next((each for each in theirs if each.item == item and each.case is None), None)
        return None if begun is None else applications.locked(unit.conn, begun.id)

    def _handing(self, unit: Unit, held: Application, hall: str) -> Handing:
        person = platform_queries.person_at(unit.conn, held.person, hall)
        return Handing(person, applications.form(self.side, unit.conn, held), {})
