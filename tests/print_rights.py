"""Print rights in any state, for tests: given to a hall and taken through the steps of their attempts by the rules."""

from collections.abc import Callable

from shared.blanks.service import Blanks
from shared.catalogue.model import Stock
from shared.db.unit import Side
from shared.issuing import adjudicating, model, moving, queries
from shared.issuing.adjudicating import Cleared
from shared.issuing.desk import grant
from shared.issuing.model import Document
from shared.journal.entry import Decision, Refusal
from shared.people.model import Details
from shared.people.service import met
from tests.documents import SIGNED, granted

KIOSK, BLANK, STOCK = "kiosk-1", "A0000123", "food_licence"

_STEPS: dict[str, Callable[[Document], Decision]] = {
    "reserved": lambda held: model.decide_reserve(held, held.person, KIOSK),
    "reserved on a blank": lambda held: model.decide_reserve(held, held.person, KIOSK, BLANK),
    "sent": lambda held: model.decide_sent(held, held.attempt, 7),
    "printed": lambda held: model.decide_printed(held, held.attempt, "job 7: 1 impressions"),
    "unknown": lambda held: model.decide_unknown(held, held.attempt, "no answer"),
    "kept": lambda held: adjudicating.decide_left_behind(held, "领证台", "0512"),
    "spoiled": lambda held: adjudicating.decide_spoiled(held, Cleared(held.id, held.attempt), "0512", "0513"),
    "destroyed": lambda held: adjudicating.decide_destroyed(held, "0512", "chen"),
    "handed over": lambda held: adjudicating.decide_hand_over(held, held.person, SIGNED),
    "returned": lambda held: moving.decide_return(held, None),
    "asked again": lambda held: moving.decide_replacement(held, held.person, "lost"),
    "voided": lambda held: moving.decide_void(held, "LJ01-NEW-2026-000001"),
}

PRINTED = ("reserved", "sent", "printed")
IN_QUESTION = ("reserved", "sent", "unknown")


def give(hall: Side, shown: Details, serial: str, *steps: str, by: str = KIOSK) -> str:
    """The right to print `serial`, from the platform to whoever shows these details, and on; their person id."""
    with hall.unit("platform") as unit:
        holder = met(unit, shown)
        assert isinstance(holder, str), holder
        grant(unit, granted(serial), holder)
        unit.commit(None)
    for step in steps:
        take_on(hall, serial, step, by)
    return holder


def load_blanks(hall: Side, first: str = BLANK, last: str = BLANK, station: str = KIOSK) -> None:
    """Numbered blanks lie in a station's tray."""
    ledger = Blanks(hall, {STOCK: Stock(STOCK, "空白食品经营许可证")})
    for done in (ledger.receive(STOCK, first, last, "0512"), ledger.load(station, first, last, "0512")):
        assert not isinstance(done, Refusal), done


def take_on(hall: Side, serial: str, step: str, by: str = KIOSK) -> None:
    """One more step, at the hall's present time."""
    with hall.unit(by) as unit:
        held = queries.document(unit.conn, serial)
        assert held is not None
        decided = _STEPS[step](held)
        assert isinstance(decided, list), decided
        unit.append(decided)
        unit.commit(None)


def stands(hall: Side, serial: str) -> Document:
    """The document as it is now."""
    with hall.read() as conn:
        found = queries.document(conn, serial)
    assert found is not None
    return found
