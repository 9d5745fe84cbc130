"""How the platform's pages say where a document is collected."""

import re
from dataclasses import replace
from typing import Any

import pytest

from shared.platform.model import Document
from shared.platform.wording import DOCUMENT_STATES, collection

HALLS = {"LJ01": "临江大厅", "LJ02": "高新区大厅"}
HELD = Document(
    "LJ01-X-2026-000001", "LJ01", "LJ-1", "x", "2026", "granted", 0, "LJ01", "p1", None, asked=None
)


@pytest.mark.parametrize("state", DOCUMENT_STATES)
@pytest.mark.parametrize("wish", [None, "LJ01", "LJ02"])
def test_every_state_is_told_in_words(state: str, wish: str | None) -> None:
    told = collection(replace(HELD, state=state, wish=wish, replaced_by="N-2"), HALLS)
    assert told.state
    assert told.told.endswith("。")
    assert not re.search(r"[A-Z]{2}\d\d\b|None|granted|returned", told.told)
    assert told.tone in ("jade", "amber", "red", "brand", "plain")


@pytest.mark.parametrize(
    ("changes", "tone", "said"),
    [
        ({}, "jade", "在临江大厅任一自助终端或领证台打印领取"),
        ({"wish": "LJ02"}, "amber", "正在请临江大厅转出，转到高新区大厅后"),
        ({"wish": "LJ01"}, "jade", "在临江大厅任一自助终端"),
        ({"state": "returned", "wish": "LJ02"}, "amber", "很快就可以在高新区大厅打印领取"),
        ({"state": "returned"}, "amber", "请在下面选择去哪个大厅领取"),
        ({"state": "printed", "wish": "LJ02"}, "jade", "不能再转到别的大厅"),
        ({"state": "handed_over", "asked": "lost"}, "amber", "原因：遗失"),
        ({"state": "void", "replaced_by": "N-2"}, "red", "已补发新证 N-2"),
        ({"state": "unknown"}, "amber", "不会重复印制"),
    ],
)
def test_what_to_do_is_said_with_the_hall(changes: dict[str, Any], tone: str, said: str) -> None:
    told = collection(replace(HELD, **changes), HALLS)
    assert told.tone == tone
    assert said in told.told
