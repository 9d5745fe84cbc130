"""What a drawn history does with the applications a hall has in its hands."""

from shared.applications import service, tables
from shared.applications.model import Application, At, Handed, Scanned
from shared.applications.service import Applications
from shared.db.unit import Side, Unit
from shared.doubles import queries as double_queries
from shared.doubles import service as doubles
from shared.doubles.model import Double, Told
from shared.people import service as people
from tests.halls import person

FIVE, SIX = At("5", "5 号窗口", "2026-11-24-A001"), At("6", "6 号窗口", "2026-11-24-A002")


class ApplicationHistory:
    """One application of each person, asked for, handed over, typed in and let go again."""

    hall: Side

    def ask_for(self, n: int) -> None:
        Applications(self.hall).ask(f"ap{n}", "item", self._applicant(n), FIVE, "lijing")

    def do_not_ask(self, n: int) -> None:
        Applications(self.hall).withdraw(f"ap{n}", "lijing")

    def handed_over(self, n: int) -> None:
        held = self._application(n)
        turn, ask = (1, 1) if held is None else (held.turn + 1, held.ask)
        who = self._applicant(n)
        with self.hall.unit("platform") as unit:
            service.take(unit, Handed(f"ap{n}", "item", turn, ask, {"name": "张小满"}), who)
            unit.commit(None)

    def held_elsewhere(self, n: int) -> None:
        held = self._application(n)
        with self.hall.unit("platform") as unit:
            if held is not None:
                service.told(
                    unit, held.id, held.ask, {"standing": "open", "place": "", "since": 0}, final=n == 3
                )
            unit.commit(None)

    def type_in(self, n: int) -> None:
        held = self._application(n)
        if held is not None:
            scans = [Scanned("plan", f"{held.turn % 3}" * 64, 2)]
            form = {"name": "张小满"}
            Applications(self.hall).save(held.id, held.window, held.turn, form, "lijing", scans=scans)

    def wanted_back(self, n: int) -> None:
        held = self._application(n)
        with self.hall.unit("platform") as unit:
            if held is not None:
                asker = {"who": "hall", "place": f"大厅 {held.recall % 2}"}
                service.recalled(unit, held.id, held.turn, held.recall + 1, asker)
            unit.commit(None)

    def give_back(self, n: int) -> None:
        held = self._application(n)
        if held is not None:
            Applications(self.hall).give_back(held.id, held.window, held.turn, "lijing", {"name": "张小满"})

    def taken_over(self, n: int) -> None:
        Applications(self.hall).take_over(f"ap{n}", self._applicant(n), SIX, "lijing")

    def answered(self, n: int) -> None:
        held = self._application(n)
        if held is not None:
            Applications(self.hall).keep(held.id, held.window, held.recall, "lijing")

    def window_let_go(self, n: int) -> None:
        Applications(self.hall).let_go(str(5 + n % 2), None, "lijing")

    def unanswered(self, _n: int) -> None:
        Applications(self.hall).release_unanswered(lambda _unit: None)

    def become_case(self, n: int) -> None:
        with self.hall.unit("lijing") as unit:
            held = tables.rows.get(unit.conn, f"ap{n}")
            if held is not None and _accepted(unit, held, f"C{n}"):
                unit.commit(None)

    def begun_twice(self, n: int) -> None:
        known = self._double(n)
        count = 1 if known is None else known.told + n % 2
        told, who = Told(f"ap{n}", "item", 1, "online", "", count), self._applicant(n)
        with self.hall.unit("platform") as unit:
            doubles.found(unit, f"C{n}", who, told)
            unit.commit(None)

    def one_matter(self, n: int) -> None:
        doubles.Doubles(self.hall).answer(f"C{n}", n % 2 == 0, "lijing")

    def agreed_on(self, n: int) -> None:
        with self.hall.unit("platform") as unit:
            doubles.settled(unit, f"C{n}", n % 3 == 0)
            unit.commit(None)

    def _double(self, n: int) -> Double | None:
        with self.hall.read() as conn:
            return double_queries.double(conn, f"C{n}")

    def _application(self, n: int) -> Application | None:
        with self.hall.read() as conn:
            return tables.rows.get(conn, f"ap{n}")

    def _applicant(self, n: int) -> str:
        met = people.meet(self.hall, person(n, birth=f"19{45 + 15 * n}-05-01"), "k")
        assert isinstance(met, str)
        return met


def _accepted(unit: Unit, held: Application, number: str) -> bool:
    return service.accept(unit, held.id, held.person, held.item, number, held.window) is None
