"""What the platform refuses, at the window: named, and to be seen until it is solved."""

from dataclasses import dataclass

import pytest
from PySide6.QtWidgets import QLabel

from shared.bootstrap import make_agent
from shared.db.unit import Side
from shared.health.model import REFUSALS
from shared.qt.translations import Translations
from shared.sync.agent import Agent
from shared.sync.line import watch
from shared.sync.model import LineState
from shared.sync.ports import LineCut, Rejected
from shared.sync.wire import Held, Run
from tests.gui.counter_desk import CITIZEN, Desk, OpenDesk, sign_in
from tests.halls import OPENING

NAMED = "平台缺少所发记录之前的记录"


@dataclass
class Platform:
    """Takes everything until a test says what it refuses, or cuts the line."""

    refuses: str = ""
    cut: bool = False

    def ship(self, run: Run) -> Held:
        if self.cut:
            raise LineCut("cut")
        if self.refuses and run.entries:
            raise Rejected(self.refuses)
        last = run.entries[-1] if run.entries else None
        return Held(epoch=1, seq=0) if last is None else Held(epoch=last.epoch, seq=last.seq)

    def inbox(self, after: Held, wait: float) -> Run:
        if self.cut:
            raise LineCut("cut")
        return Run(entries=[], keys={})

    def copy(self, after: Held) -> Run:
        raise AssertionError("nothing was lost")

    def close(self) -> None:
        pass


def agent(hall: Side, platform: Platform) -> Agent:
    """One that starts anew, and knows nothing but what the database tells."""
    return make_agent(hall, platform, bytes([9]) + bytes(31), "counter-5")


def chip(desk: Desk) -> QLabel:
    found = desk.find("status_sync")
    assert isinstance(found, QLabel)
    return found


def test_a_refusal_stays_until_it_is_solved_over_a_cut_line_and_programs_started_again(
    desk: Desk, opened: OpenDesk
) -> None:
    hall, platform = desk.services.hall, Platform()
    desk.store.watch = watch(hall).look
    agent(hall, platform).once()
    desk.until(lambda: "平台联网" in chip(desk).text())
    platform.refuses = "sync.gap"
    desk.take_ticket(CITIZEN)
    agent(hall, platform).once()
    desk.until(lambda: NAMED in chip(desk).text())
    assert chip(desk).property("tone") == "red"
    platform.cut = True
    for _ in range(2):
        assert not agent(hall, platform).once().online
    desk.jobs.close()
    again = opened(again=desk)
    again.store.watch = watch(hall).look
    sign_in(again)
    again.until(lambda: again.sees("callNext"))
    again.until(lambda: NAMED in chip(again).text())
    platform.cut = False
    agent(hall, platform).once()
    assert NAMED in chip(again).text(), "nobody solved it, yet it is not to be seen any more"
    platform.refuses = ""
    agent(hall, platform).once()
    again.until(lambda: "平台联网" in chip(again).text())


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_every_refusal_is_named_and_within_the_foot(
    opened: OpenDesk, in_chinese: Translations, language: str
) -> None:
    in_chinese.switch(language)
    desk = opened()
    sign_in(desk)
    desk.until(lambda: desk.sees("callNext"))
    desk.window.resize(1280, 720)
    assert desk.sees("status_database")
    said = set()
    for code in (*REFUSALS, "entry 7 does not fit"):
        desk.store.line = LineState(True, OPENING, OPENING, 31_200, code)
        desk.until(lambda: chip(desk).property("tone") == "red" and chip(desk).text() not in said)
        said.add(chip(desk).text())
        assert "31200" in chip(desk).text()
        assert chip(desk).toolTip()
        desk.settle()
        assert desk.window.width() == 1280, "the foot pushes the window wider"
        assert chip(desk).width() >= chip(desk).sizeHint().width(), f"{chip(desk).text()} is cut off"
    assert not desk.sees("status_database")
    desk.window.resize(1760, 720)
    desk.until(lambda: desk.sees("status_database"))
