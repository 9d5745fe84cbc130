"""A case that was begun online too, at the counter: keys only, with the real platform behind the line."""

from dataclasses import replace

from PySide6.QtCore import Qt

from shared.cases.model import Case
from shared.doubles import queries
from shared.journal.entry import Refusal
from shared.people.service import meet
from shared.platform.applications.model import Application
from shared.platform.applications.service import Applications
from shared.platform.model import Account
from tests.gui.counter_desk import CITIZEN, OpenDesk, sign_in
from tests.intakes import FOOD_LICENCE, food_licence
from tests.lines import BreakingLine, enrolled_agent, serving
from tests.platforms import make_platform

CTRL = Qt.KeyboardModifier.ControlModifier


def test_it_stays_on_the_page_until_it_is_said_and_the_platform_has_it(
    opened: OpenDesk, other_url: str
) -> None:
    desk = opened()
    hall, line = desk.services.hall, BreakingLine()
    platform = make_platform(other_url, desk.clock)
    online = Applications(platform.side, platform.catalogue)
    with serving(platform) as url:
        agent = enrolled_agent(hall, platform, url, line)
        account = platform.create_citizen(CITIZEN, "secret")
        assert isinstance(account, Account)
        begun = online.begin(account.id, FOOD_LICENCE)
        assert isinstance(begun, Application)
        who = meet(hall, CITIZEN, "counter-5")
        assert isinstance(who, str)
        case = desk.services.cases.accept(replace(food_licence(who), ticket="2026-11-24-A001"))
        assert isinstance(case, Case)
        sign_in(desk)
        desk.until(lambda: desk.sees("callNext"))
        assert not desk.sees("openDoubles")
        for _there_and_back in range(2):
            agent.once()
        desk.until(lambda: desk.sees("openDoubles"))
        assert desk.text("openDoubles") == "网上也在办：1 件"
        desk.press(Qt.Key.Key_U, CTRL)
        desk.until(lambda: desk.sees("doubleSame"))
        assert "09:00 已在网上开始填写" in desk.text("doubleWhat")
        assert "按 F7" in desk.text("doubleNext")
        desk.press(Qt.Key.Key_F7)
        desk.until(lambda: "线路把答复送到平台后生效" in desk.text("doubleNext"))
        assert not desk.find("doubleSame").isEnabled()
        for _there_and_back in range(3):
            agent.once()
        desk.until(lambda: desk.sees("noDoubles"))
        desk.press(Qt.Key.Key_Escape)
        assert not desk.sees("openDoubles")
        assert isinstance(online.open(account.id, begun.id), Refusal)
        with hall.read() as conn:
            settled = queries.double(conn, case.id)
        assert settled is not None
        assert settled.same is True
        line.close()
    platform.side.engine.dispose()
