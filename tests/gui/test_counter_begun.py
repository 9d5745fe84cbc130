"""An application begun online and the window that wants it: keys only, with the real platform behind the line."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListView, QTableView, QWidget

from counter.models.two_lines import SECOND_ROLE
from shared.applications import queries as held_applications
from shared.applications.model import Application as Held
from shared.applications.model import At, State
from shared.cases import queries as cases
from shared.journal.entry import Refusal
from shared.people.service import meet
from shared.platform.applications import queries
from shared.platform.applications.model import ONLINE, Application
from shared.platform.applications.service import Applications
from shared.platform.model import Account
from shared.platform.service import Platform
from shared.sync.agent import Agent
from shared.sync.wire import BegunApplication
from tests.gui.counter_desk import (
    CITIZEN,
    TYPED,
    Desk,
    OpenDesk,
    begin_food_licence,
    fill_in,
    give_all,
    problem,
    sign_in,
)
from tests.halls import person
from tests.intakes import FOOD_LICENCE
from tests.lines import BreakingLine, enrolled_agent, serving
from tests.platforms import make_platform

CTRL = Qt.KeyboardModifier.ControlModifier
NAME, SCOPE = "business_name", "floor_area"


@dataclass
class Street:
    """A desk, the platform, and the citizen who has begun an application at home."""

    desk: Desk
    platform: Platform
    agent: Agent
    line: BreakingLine
    citizen: str
    begun: str

    @property
    def online(self) -> Applications:
        return Applications(self.platform.side, self.platform.catalogue)

    def stands(self) -> Application:
        with self.platform.side.read() as conn:
            found = queries.application_of(conn, self.citizen, self.begun)
        assert found is not None
        return found

    def form(self) -> dict[str, str]:
        with self.platform.side.read() as conn:
            return {**queries.form(self.platform.side, conn, self.stands())}

    def held(self) -> Held | None:
        with self.desk.services.hall.read() as conn:
            return held_applications.application(conn, self.begun)

    def save(self, name: str) -> None:
        saved = self.online.save(
            self.citizen, self.begun, self.stands().turn, {**self.form(), NAME: name, "workers": "7"}
        )
        assert not isinstance(saved, Refusal)

    def sync(self) -> None:
        """All that waits goes over the line, both ways."""
        for _there_and_back in range(2):
            self.agent.once()
        self.desk.settle()

    def serve(self) -> str:
        """The citizen takes a number and stands at the window."""
        number = self.desk.take_ticket(CITIZEN)
        self.desk.press(Qt.Key.Key_F2)
        self.desk.press(Qt.Key.Key_Return)
        self.desk.until(lambda: self.desk.sees("itemSearch"))
        self.desk.settle()
        return number

    def open_list(self) -> None:
        self.desk.press(Qt.Key.Key_O, CTRL)
        self.desk.until(lambda: self.desk.sees("begunClose"))
        self.desk.settle()

    def row(self) -> str:
        """What the list says of who holds it."""
        shown = self.desk.find("begunList")
        assert isinstance(shown, QListView)
        return str(shown.model().index(0, 0).data(SECOND_ROLE))

    def open_here(self) -> None:
        """Ctrl+O, Return, and the line brings it."""
        self.open_list()
        self.desk.press(Qt.Key.Key_Return)
        self.desk.until(lambda: self.held() is not None)
        self.sync()
        self.desk.until(lambda: self.desk.sees("giveBack"))
        self.desk.settle()

    def state(self) -> State | None:
        held = self.held()
        return None if held is None else held.state


@pytest.fixture
def street(opened: OpenDesk, other_url: str, tmp_path: Path) -> Iterator[Street]:
    scans = tmp_path / "scans"
    scans.mkdir()
    Image.new("RGB", (400, 560), "white").save(scans / "layout.png")
    desk = opened(scan_folder=str(scans))
    platform = make_platform(other_url, desk.clock)
    line = BreakingLine()
    with serving(platform) as url:
        agent = enrolled_agent(desk.services.hall, platform, url, line)
        client = agent.stages[0].platform  # type: ignore[attr-defined]  # the stage that ships
        desk.store.begun = client.applications
        account = platform.create_citizen(CITIZEN, "secret")
        assert isinstance(account, Account)
        begun = Applications(platform.side, platform.catalogue).begin(account.id, FOOD_LICENCE)
        assert isinstance(begun, Application)
        street = Street(desk, platform, agent, line, account.id, begun.id)
        street.save("小满面馆")
        sign_in(desk)
        desk.until(lambda: desk.sees("callNext"))
        desk.settle()
        yield street
        line.close()
    platform.side.engine.dispose()


def value(desk: Desk, field: str) -> str:
    return str(desk.find(f"field_{field}").property("text"))


def test_a_clerk_goes_on_with_what_was_begun_online_and_accepts_it(street: Street) -> None:
    desk = street.desk
    number = street.serve()
    assert desk.text("openBegun") == "网上申请：1 件"
    street.open_list()
    assert street.row().startswith("在网上，")
    desk.press(Qt.Key.Key_Escape)
    street.open_here()
    assert value(desk, NAME) == "小满面馆"
    assert value(desk, "workers") == "7"
    assert street.stands().owner == "LJ01"
    fill_in(desk, TYPED)
    give_all(desk)
    desk.press(Qt.Key.Key_F12)
    desk.until(lambda: desk.sees("notice"))
    street.sync()
    with desk.services.hall.read() as conn:
        (case,) = cases.cases_of_ticket(conn, f"2026-11-24-{number}")
    assert street.stands().case == f"LJ01/{case.id}"


def test_not_finished_today_it_goes_back_online_with_what_was_added(street: Street) -> None:
    desk = street.desk
    street.serve()
    street.open_here()
    fill_in(desk, {SCOPE: "42"})
    desk.press(Qt.Key.Key_G, CTRL)
    desk.until(lambda: desk.sees("itemSearch"))
    street.sync()
    assert street.stands().owner == ONLINE
    assert (street.form()[NAME], street.form()[SCOPE]) == ("小满面馆", "42")
    street.open_list()
    assert street.row().startswith("在网上，")


def test_what_was_scanned_goes_back_with_it_and_is_there_the_next_time(street: Street) -> None:
    desk = street.desk
    street.serve()
    street.open_here()
    desk.press(Qt.Key.Key_F7)
    desk.press(Qt.Key.Key_F8)
    desk.until(lambda: desk.sees("scanTake") and desk.find("scanTake").isEnabled())
    desk.press(Qt.Key.Key_Return)
    desk.until(lambda: not desk.sees("scanTake"))
    desk.settle()
    desk.press(Qt.Key.Key_G, CTRL)
    desk.until(lambda: desk.sees("itemSearch"))
    street.sync()
    (given,) = street.stands().materials.values()
    assert (given["hall"], given["pages"]) == ("LJ01", 1)
    street.open_here()
    table = desk.find("materialsTable")
    assert isinstance(table, QTableView)
    model = table.model()
    sources = [model.index(row, 2).data() for row in range(model.rowCount())]
    assert "此前已在本大厅扫描" in sources


def test_a_visit_that_ends_leaves_nothing_at_the_window(street: Street) -> None:
    desk = street.desk
    street.serve()
    street.open_here()
    fill_in(desk, {SCOPE: "42"})
    desk.press(Qt.Key.Key_F9)
    assert "网上申请会连同已录入的内容退回" in problem(desk)
    desk.press(Qt.Key.Key_F9)
    desk.until(lambda: street.state() is State.AWAY)
    street.sync()
    assert street.stands().owner == ONLINE
    assert street.form()[SCOPE] == "42"


def test_it_is_open_on_the_citizens_phone(street: Street) -> None:
    desk = street.desk
    assert not isinstance(street.online.open(street.citizen, street.begun), Refusal)
    street.serve()
    street.open_list()
    assert "正在网上打开" in street.row()
    desk.press(Qt.Key.Key_Return)
    desk.until(lambda: street.state() is State.ASKED)
    street.sync()
    assert "已申请调取" in street.row()
    assert not desk.find("begunAct").isEnabled()
    assert "请其保存" in desk.text("begunNext")
    desk.press(Qt.Key.Key_F6)
    desk.until(lambda: street.state() is State.AWAY)
    street.sync()
    assert not street.stands().waiting, "the citizen keeps it"
    desk.press(Qt.Key.Key_Return)
    desk.until(lambda: street.state() is State.ASKED)
    street.sync()
    street.save("小满小面")
    street.sync()
    desk.until(lambda: desk.sees("giveBack"))
    desk.settle()
    assert value(desk, NAME) == "小满小面", "it opened by itself once it was saved online"


def test_another_window_of_the_hall_has_it_and_this_one_takes_it_over(street: Street) -> None:
    desk, hall = street.desk, street.desk.services.hall
    who = meet(hall, CITIZEN, "counter-6")
    assert isinstance(who, str)
    six = At("6", "6 号窗口", "2026-11-24-B001")
    desk.services.applications.ask(street.begun, FOOD_LICENCE, who, six, "wang")
    street.sync()
    street.serve()
    street.open_list()
    assert "6 号窗口" in street.row()
    desk.press(Qt.Key.Key_Return)
    desk.until(lambda: desk.sees("giveBack"))
    desk.settle()
    held = street.held()
    assert held is not None
    assert (held.state, held.window) == (State.HELD, "5")
    assert desk.services.applications.take_over(street.begun, who, six, "wang") is not None
    desk.until(lambda: desk.sees("problem"))
    assert "这份申请已在本大厅 6 号窗口" in problem(desk)
    assert value(desk, NAME) == "小满面馆", "what is on the screen stays"


def test_the_citizen_wants_it_back_and_the_window_that_is_there_keeps_it(street: Street) -> None:
    desk = street.desk
    street.serve()
    street.open_here()
    assert not isinstance(street.online.recall(street.citizen, street.begun), Refusal)
    street.sync()
    desk.until(lambda: desk.sees("recalled"))
    desk.until(lambda: (held := street.held()) is not None and held.recalled_at is None)
    street.sync()
    assert street.stands().recall_kept == desk.clock.at
    assert "Ctrl+G" in desk.text("recalled")
    assert "申请人 09:00 起在网上请求取回" in desk.text("recalled")
    street.open_list()
    assert "申请人 09:00 起在网上请求取回" in street.row(), "who asks stands in the list too"


def test_with_the_line_cut_the_list_says_so_and_what_is_here_is_worked_on(street: Street) -> None:
    desk = street.desk
    street.serve()
    street.open_here()
    desk.store.cut = True
    street.open_list()
    assert "线路断开" in desk.text("begunCut")
    assert street.row().startswith("在本窗口")
    desk.press(Qt.Key.Key_Return)
    desk.until(lambda: desk.sees("giveBack"))
    fill_in(desk, {SCOPE: "42"})
    desk.press(Qt.Key.Key_G, CTRL)
    desk.until(lambda: street.state() is State.AWAY)
    assert street.stands().owner == "LJ01", "the platform hears of it when the line is back"
    desk.store.cut = False
    street.sync()
    assert street.stands().owner == ONLINE
    assert street.form()[SCOPE] == "42"


def test_nothing_is_begun_online_and_the_line_is_cut(street: Street) -> None:
    desk = street.desk
    desk.store.cut = True
    desk.take_ticket(person(2, "李四"))
    desk.press(Qt.Key.Key_F2)
    desk.press(Qt.Key.Key_Return)
    desk.until(lambda: desk.sees("itemSearch"))
    street.open_list()
    assert "线路断开" in desk.text("begunCut")
    assert "Ctrl+K" in desk.text("nothingBegun")
    assert not desk.sees("begunAct")


def test_after_a_crash_the_window_goes_on_where_it_was(street: Street, opened: OpenDesk) -> None:
    street.serve()
    street.open_here()
    fill_in(street.desk, {SCOPE: "42"})
    street.desk.until(lambda: street.desk.text("draftState").startswith("草稿已保存"))
    street.desk = opened(again=street.desk)
    sign_in(street.desk)
    street.desk.until(lambda: street.desk.sees("giveBack"))
    street.desk.settle()
    assert (value(street.desk, NAME), value(street.desk, SCOPE)) == ("小满面馆", "42")
    street.desk.press(Qt.Key.Key_G, CTRL)
    street.desk.until(lambda: street.state() is State.AWAY)
    street.sync()
    assert street.form()[SCOPE] == "42"


def test_signing_in_again_lets_go_of_what_a_dead_visit_left(street: Street, opened: OpenDesk) -> None:
    street.serve()
    street.open_here()
    queue = street.desk.services.queue
    with street.desk.services.hall.read() as conn:
        held = held_applications.application(conn, street.begun)
    assert held is not None
    with pytest.MonkeyPatch.context() as dead:  # the program ends before it hears that the visit is over
        dead.setattr("counter.presenters.begun.BegunPresenter.end", lambda *_what: None)
        queue.finish(held.visit, "0512")
        street.desk.until(lambda: street.desk.find("callNext").isEnabled())
        assert street.state() is State.HELD
        street.desk = opened(again=street.desk)
    sign_in(street.desk)
    street.desk.until(lambda: street.state() is State.AWAY)


def test_what_the_clerk_had_typed_before_it_came_stays(street: Street) -> None:
    desk = street.desk
    begin_food_licence(desk)
    fill_in(desk, {"workers": "9"})
    street.open_here()
    assert value(desk, "workers") == "9"
    assert value(desk, NAME) == "小满面馆", "the licence's word gives way to the citizen's"


def test_another_hall_has_it_and_is_asked(street: Street) -> None:
    desk = street.desk
    desk.store.begun = lambda _number: [
        BegunApplication(
            id=street.begun,
            item=FOOD_LICENCE,
            standing="hall",
            place="临江高新区政务服务大厅 3 号窗口",
            since=desk.clock.at,
            begun_at=desk.clock.at,
        )
    ]
    street.serve()
    street.open_list()
    assert street.row() == "09:00 起在临江高新区政务服务大厅 3 号窗口"
    assert desk.text("begunAct") == "申请调取"
    desk.press(Qt.Key.Key_Return)
    desk.until(lambda: street.state() is State.ASKED)


def test_every_button_is_whole_in_a_narrow_window(street: Street) -> None:
    desk = street.desk
    street.serve()
    street.open_here()
    desk.window.resize(1280, 720)
    desk.settle()
    for name in ("giveBack", "accept", "openBegun", "addItem"):
        assert is_whole(desk.find(name)), name
    street.open_list()
    for name in ("begunAct", "begunGiveBack", "begunWithdraw", "begunAgain", "begunClose"):
        assert is_whole(desk.find(name)), name


def is_whole(button: QWidget) -> bool:
    return button.width() >= button.sizeHint().width()
