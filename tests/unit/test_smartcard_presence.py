"""What lies in a station's readers is what their events told last."""

from hypothesis import given
from hypothesis import strategies as st

from shared.devices.cards.model import CardProblem
from shared.devices.smartcards.model import (
    CardPlaced,
    CardRead,
    CardRemoved,
    ReaderCame,
    ReaderWent,
    ServiceCame,
    ServiceWent,
    SmartcardEvent,
)
from shared.devices.smartcards.presence import Presence, Slot, evolve
from shared.devices.smartcards.samples import load_all

CARD = load_all()["zhang_xiaoman"].card
_readers = st.sampled_from(("left", "right"))
_events: st.SearchStrategy[SmartcardEvent] = st.one_of(
    st.builds(ServiceCame),
    st.builds(ServiceWent),
    *(st.builds(kind, reader=_readers) for kind in (ReaderCame, ReaderWent, CardPlaced, CardRemoved)),
    st.builds(CardRead, reader=_readers, result=st.sampled_from((CARD, *CardProblem))),
)


def after(*events: SmartcardEvent) -> Presence:
    presence = Presence()
    for event in events:
        presence = evolve(presence, event)
    return presence


def test_a_card_is_there_from_its_reading_to_its_removal() -> None:
    put_in = (ServiceCame(), ReaderCame("left"), ReaderCame("right"), CardPlaced("left"))
    assert after(*put_in) == Presence(True, readers={"left": Slot.READING, "right": Slot.EMPTY})
    assert after(*put_in).reading
    assert after(*put_in, CardRead("left", CARD)).cards == {"left": CARD}
    assert not after(*put_in, CardRead("left", CARD)).reading
    assert after(*put_in, CardRead("left", CardProblem.unreadable)).cards == {}
    assert after(*put_in, CardRead("left", CARD), CardRemoved("left")) == after(*put_in[:3])
    assert after(*put_in, CardRead("left", CARD), ReaderWent("left")) == Presence(
        True, readers={"right": Slot.EMPTY}
    )


@given(st.lists(_events))
def test_nothing_is_there_once_the_service_went(events: list[SmartcardEvent]) -> None:
    assert after(*events, ServiceWent()) == Presence(service=False)
    assert after(*events, ServiceWent(forbidden=True)) == Presence(service=False, forbidden=True)


@given(st.lists(_events), _readers)
def test_a_reader_that_went_or_was_emptied_holds_no_card(events: list[SmartcardEvent], reader: str) -> None:
    for last in (CardRemoved(reader), ReaderWent(reader), CardPlaced(reader)):
        assert reader not in after(*events, last).cards
