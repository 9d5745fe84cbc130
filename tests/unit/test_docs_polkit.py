"""The polkit rule the documentation shows lets the kiosk's account to the card readers, and nobody else anywhere."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtQml import QJSEngine

PAGE = Path(__file__).parents[2] / "docs" / "smart-card-readers.md"
KIOSK = "onewindow-kiosk"
SURROUNDINGS = """
var rules = [];
var polkit = { Result: { YES: "yes" }, addRule: function (rule) { rules.push(rule); } };
function answer(action, user) { return rules[0]({ id: action }, { user: user }) || "not handled"; }
"""


@pytest.mark.parametrize(
    ("action", "user", "expected"),
    [
        ("org.debian.pcsc-lite.access_pcsc", KIOSK, "yes"),
        ("org.debian.pcsc-lite.access_card", KIOSK, "yes"),
        ("org.debian.pcsc-lite.access_card", "guest", "not handled"),
        ("org.freedesktop.login1.reboot", KIOSK, "not handled"),
    ],
)
def test_the_rule_allows_the_two_actions_to_the_one_account(
    qapp: QCoreApplication, action: str, user: str, expected: str
) -> None:
    (rule,) = re.findall(r"```js\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)
    engine = QJSEngine()
    for source in (SURROUNDINGS, rule):
        assert not engine.evaluate(source).isError()
    assert engine.evaluate(f"answer({action!r}, {user!r})").toString() == expected
