"""What hands do that are old, hurried or unsteady; each walk begins and ends on the first page."""

from collections.abc import Callable

from PySide6.QtTest import QTest

from tests.walks.terminal import Terminal

TILES = {"tileTakeTicket": "presentCard", "tileCollect": "presentCard", "tileGuide": "guide"}


def home(at: Terminal) -> None:
    """Back to the first page, with nobody known."""
    at.settle()
    at.world.reader.remove()
    at.world.wait(lambda: not at.world.terminal.session.scene.card_lies)
    at.world.terminal.session.leave()
    at.world.wait_page("home")


def long_press(at: Terminal) -> None:
    """Held for more than a second: the same as a touch, and nothing opens."""
    at.fingers.press(at.place("tileTakeTicket"))
    QTest.qWait(1200)
    assert at.page == "home", "it acts before the finger goes up"
    at.fingers.release()
    at.world.wait_page("presentCard")


def slipping_finger(at: Terminal) -> None:
    """Down on a button, up beside it or on another: nothing was meant."""
    for end in ("tileCollect", "tileProgress", "help"):
        at.fingers.slip(at.place("tileTakeTicket"), at.place(end))
        QTest.qWait(50)
        assert at.page == "home", f"a finger that slipped to {end} led to {at.page}"
    scene = at.world.terminal.session.scene
    assert not scene.helping


def double_tap(at: Terminal) -> None:
    """One action, and what comes to lie under the finger meanwhile is not touched."""
    for tile, leads_to in TILES.items():
        at.fingers.tap(at.place(tile), 2)
        at.settle()
        QTest.qWait(300)
        assert at.page == leads_to, f"two touches on {tile} lead to {at.page}"
        home(at)


def hurried_ticket(at: Terminal) -> None:
    """Three touches on a line: one number, on one slip."""
    at.world.slips.slips.clear()
    at.world.lay_card()
    at.world.wait_page("lines")
    at.fingers.tap(at.place("line_A"), 3)
    at.settle()
    at.world.wait_page("ticketTaken", 20_000)
    assert len(at.world.slips.slips) == 1, f"{len(at.world.slips.slips)} slips came out"


def two_fingers(at: Terminal) -> None:
    """Two buttons at once: one of them, or none."""
    for pair in (("tileTakeTicket", "tileGuide"), ("tileGuide", "tileProgress"), ("tileCollect", "help")):
        at.fingers.together([at.place(each) for each in pair])
        at.settle()
        QTest.qWait(300)
        helping = at.world.terminal.session.scene.helping
        assert at.page in {"home", *TILES.values()}, f"{pair} lead to {at.page}"
        assert not (helping and at.page != "home"), f"{pair} both acted"
        if helping:
            at.world.terminal.session.help(False)
        home(at)


def left_alone(at: Terminal) -> None:
    """Somebody goes away from a page: it comes home by itself."""
    at.world.lay_card()
    at.world.wait_page("lines")
    at.left_alone()


WALKS: dict[str, Callable[[Terminal], None]] = {
    each.__name__: each
    for each in (long_press, slipping_finger, double_tap, hurried_ticket, two_fingers, left_alone)
}


def walk(at: Terminal, name: str) -> str:
    """Walks it from the first page; what went wrong, or nothing."""
    try:
        WALKS[name](at)
        at.hold()
    except Exception as wrong:  # noqa: BLE001  told to whoever asked for the walk
        return f"{type(wrong).__name__}: {wrong}"
    return ""
