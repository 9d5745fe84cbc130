"""What befalls documents and the numbered sheets they are printed on, as a part of a hall's history."""

from collections.abc import Callable

from shared.blanks import service as blanks
from shared.blanks.model import Reason
from shared.blanks.service import Blanks
from shared.db.unit import Side, Unit
from shared.issuing import adjudicating, moving
from shared.issuing import model as issuing
from shared.issuing import queries as document_queries
from shared.journal.entry import Decision, Refusal
from shared.people import service as people
from tests.documents import SIGNED, granted
from tests.halls import person


class PaperHistory:
    """Documents and blank paper of a hall."""

    hall: Side
    blanks: Blanks
    done: int

    def grant(self, n: int) -> None:
        serial = f"JY-{self.done}"
        self._for_person(n, lambda _unit, who: moving.decide_grant(None, granted(serial), who))

    def reserve(self, n: int) -> None:
        self._for_document(n, lambda held: issuing.decide_reserve(held, held.person, "kiosk-1"))

    def receive(self, n: int) -> None:
        self.blanks.receive("paper", f"A{n}1", f"A{n}3", "zhaomin")

    def load(self, n: int) -> None:
        self.blanks.load("kiosk-1", f"A{n}1", f"A{n}3", "zhaomin")

    def unload(self, n: int) -> None:
        self.blanks.unload("kiosk-1", "zhaomin", None if n == 3 else (f"A{n}2", f"A{n}3"))

    def spoil_blank(self, n: int) -> None:
        self.blanks.spoil(f"A{n}2", Reason.TORN, "zhaomin", "lijing")

    def count(self, n: int) -> None:
        lies = [(f"A{n}3", f"A{n}1")]
        if n % 2:
            self.blanks.count_tray("kiosk-1", lies, "zhaomin")
        else:
            self.blanks.count_safe("paper", lies, "zhaomin")

    def reserve_numbered(self, n: int) -> None:
        def decide(unit: Unit, held: issuing.Document) -> Decision:
            return issuing.decide_reserve(
                held, held.person, "kiosk-1", blanks.next_sheet(unit, "kiosk-1", "paper")
            )

        self._for_document_in(n, decide)

    def untouched(self, n: int) -> None:
        def decide(held: issuing.Document) -> Decision:
            cleared = adjudicating.Cleared(held.id, held.attempt)
            return adjudicating.decide_untouched(held, cleared, "zhaomin", "lijing")

        self._for_document(n, decide)

    def sent(self, n: int) -> None:
        self._for_document(n, lambda held: issuing.decide_sent(held, held.attempt, 7))

    def printed(self, n: int) -> None:
        self._for_document(n, lambda held: issuing.decide_printed(held, held.attempt, "1 impression"))

    def blank(self, n: int) -> None:
        self._for_document(n, lambda held: issuing.decide_blank(held, held.attempt, "0 impressions"))

    def unknown(self, n: int) -> None:
        self._for_document(n, lambda held: issuing.decide_unknown(held, held.attempt, "silence"))

    def spoiled(self, n: int) -> None:
        def decide(held: issuing.Document) -> Decision:
            cleared = adjudicating.clear_for_spoiling(held, "kiosk-1", None)
            if isinstance(cleared, Refusal):
                return cleared
            return adjudicating.decide_spoiled(held, cleared, "zhaomin", "lijing")

        self._for_document(n, decide)

    def hand_over(self, n: int) -> None:
        self._for_document(n, lambda held: adjudicating.decide_hand_over(held, held.person, SIGNED))

    def left_behind(self, n: int) -> None:
        self._for_document(n, lambda held: adjudicating.decide_left_behind(held, "领证台", "lijing"))

    def destroyed(self, n: int) -> None:
        self._for_document(n, lambda held: adjudicating.decide_destroyed(held, "zhaomin", "lijing"))

    def seen_printed(self, n: int) -> None:
        self._for_document(
            n,
            lambda held: adjudicating.decide_seen_printed(
                held, "zhaomin", None if held.blank is None else "lijing"
            ),
        )

    def recalled(self, n: int) -> None:
        self._for_document(n, lambda held: moving.decide_recall(held, held.turn, "LJ02"))

    def granted_again(self, n: int) -> None:
        self._for_document(
            n,
            lambda held: moving.decide_grant(
                held, granted(held.id, held.turn + 1, held.attempt), held.person
            ),
        )

    def replaced(self, n: int) -> None:
        self._for_document(n, lambda held: moving.decide_replacement(held, held.person, "lost"))
        if n != 3:
            self._for_document(n, lambda held: moving.decide_void(held, f"{held.id}-2"))

    def _for_document(self, n: int, decide: Callable[[issuing.Document], Decision]) -> None:
        self._for_document_in(n, lambda _unit, held: decide(held))

    def _for_document_in(self, n: int, decide: Callable[[Unit, issuing.Document], Decision]) -> None:
        shown = person(n, birth=f"19{45 + 15 * n}-05-01")
        with self.hall.unit("kiosk-1") as unit:
            who = people.key_ring(self.hall).find(unit.conn, shown.number) or ""
            for held in document_queries.documents_of(unit.conn, who)[:1]:
                self._settle(unit, decide(unit, held))

    def _for_person(self, n: int, decide: Callable[[Unit, str], Decision]) -> None:
        with self.hall.unit("test") as unit:
            who = people.met(unit, person(n, birth=f"19{45 + 15 * n}-05-01"))
            assert isinstance(who, str)
            self._settle(unit, decide(unit, who))

    @staticmethod
    def _settle(unit: Unit, decided: Decision) -> None:
        if not isinstance(decided, Refusal):
            unit.append(decided)
            unit.commit(None)
