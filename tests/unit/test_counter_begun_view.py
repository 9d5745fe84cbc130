"""What the clerk is told of an application begun online, whoever holds it."""

from dataclasses import replace

import pytest

from counter.presenters.begun_view import BegunFacts, BegunRow, Deed, begun_section, derive_begun
from counter.presenters.opening import merged
from shared.applications.model import Application, State
from shared.sync.wire import BegunApplication
from tests.halls import OPENING, ZONE

DAY = 24 * 60 * 60 * 1000
FACTS = BegunFacts(
    window="5",
    visit="A001",
    now=OPENING,
    zone=ZONE.key,
    names={"item": "Food licence"},
    windows={"5": "Window 5", "6": "Window 6"},
    here=(),
    told=(),
)
HERE = Application(
    id="A1",
    item="item",
    person="p",
    state=State.HELD,
    turn=2,
    taken_turn=2,
    ask=1,
    window="5",
    visit="A001",
    since=OPENING,
    recall=0,
    recalled_at=None,
    elsewhere=None,
    case=None,
    sealed=None,
    askers=[],
    scans=[],
)
ASKED = replace(HERE, state=State.ASKED)


def told(standing: str, place: str = "", since: int = OPENING) -> BegunApplication:
    return BegunApplication(
        id="A1", item="item", standing=standing, place=place, since=since, begun_at=OPENING
    )


def row(**facts: object) -> BegunRow | None:
    view = derive_begun(replace(FACTS, **facts))  # type: ignore[arg-type]  # fields of the facts by name
    return view.rows[0] if view.rows else None


@pytest.mark.parametrize(
    ("facts", "deed", "says"),
    [
        ({"told": (told("online"),)}, Deed.OPEN, "online, last saved 09:00"),
        ({"told": (told("online", since=OPENING - DAY),)}, Deed.OPEN, "23 November, 09:00"),
        ({"told": (told("open"),)}, Deed.ASK, "open online since 09:00"),
        ({"told": (told("hall", "LJ02 3"),)}, Deed.ASK, "at LJ02 3 since 09:00"),
        ({"here": (HERE,)}, Deed.GO_ON, "at this window since 09:00"),
        ({"here": (replace(HERE, visit="A000"),)}, Deed.TAKE_OVER, "at Window 5 of this hall"),
        ({"here": (replace(HERE, window="6"),)}, Deed.TAKE_OVER, "at Window 6 of this hall"),
        ({"here": (ASKED,), "told": (told("online"),)}, Deed.WAIT, "on its way"),
        ({"here": (ASKED,), "told": (told("open"),)}, Deed.WAIT, "the form is open online"),
        ({"here": (ASKED,), "told": (told("hall", "LJ02 3"),)}, Deed.WAIT, "it is at LJ02 3"),
        ({"here": (replace(ASKED, window="6"),)}, Deed.OPEN, "on its way"),
        ({"here": (ASKED,), "told": None}, Deed.WAIT, "on its way"),
        (
            {"here": (replace(ASKED, elsewhere={"standing": "hall", "place": "LJ02 3"}),), "told": None},
            Deed.WAIT,
            "it is at LJ02 3",
        ),
        ({"here": (replace(HERE, state=State.AWAY),), "told": None}, Deed.OPEN, "as far as this hall knows"),
    ],
)
def test_who_holds_it_and_what_return_does(facts: dict[str, object], deed: Deed, says: str) -> None:
    found = row(**facts)
    assert found is not None
    assert found.deed is deed
    assert says in found.holder
    assert found.can_give_back is (deed is Deed.GO_ON)
    assert found.can_withdraw is (deed is Deed.WAIT)


@pytest.mark.parametrize(
    "facts",
    [
        {"told": (told("accepted"),)},
        {"here": (replace(HERE, state=State.ACCEPTED),), "told": (told("hall"),)},
        {"here": (replace(HERE, state=State.AWAY),), "told": ()},
    ],
)
def test_what_is_a_case_or_another_persons_is_not_listed(facts: dict[str, object]) -> None:
    assert row(**facts) is None


def test_the_pane_says_that_the_line_is_cut_and_never_nothing() -> None:
    assert [line.text for line in begun_section(derive_begun(FACTS)).lines] == ["None"]
    cut = begun_section(derive_begun(replace(FACTS, here=(HERE,), told=None)))
    assert [line.chip.text for line in cut.lines if line.chip] == ["at this window", "offline"]


def test_what_the_clerk_typed_goes_before_what_was_typed_online_and_that_before_the_sources() -> None:
    form, sources = merged(
        {"typed": "clerk", "sourced": "licence", "same": "licence", "blank": ""},
        {"sourced": "e-licence", "same": "e-licence"},
        {"typed": "citizen", "sourced": "citizen", "same": "licence", "blank": "citizen", "empty": ""},
    )
    assert form == {"typed": "clerk", "sourced": "citizen", "same": "licence", "blank": "citizen"}
    assert sources == {"sourced": "typed online", "same": "e-licence", "blank": "typed online"}
