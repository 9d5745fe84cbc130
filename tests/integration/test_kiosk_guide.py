"""The guide over a hall: what is offered, what the state's store is asked, and the paper that comes out."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import pytest

from kiosk.guide import PURPOSE, Guide
from kiosk.guide_run import Store
from kiosk.visit import PaperNotReady, SlipFate, Visitor
from shared.bootstrap import HallServices, open_hall, prepare_hall
from shared.catalogue.guide import Standing
from shared.devices.printers.escpos_emulator import EscposEmulator
from shared.devices.printers.escpos_network import EscposNetworkPrinter
from shared.journal.entry import Refusal
from shared.people.model import Evidence
from shared.sync.wire import Licence
from tests.halls import HandClock, person
from tests.qml.kiosk_terminal import MORNING, kiosk_settings

FOOD = "1137010200418800134000131016000"
IDENTITY_CARD = "1137010200418802434000709003000"
"""居民身份证换领, for which the household register is needed."""


@dataclass
class HandStore:
    """The state's store; remembers what it was asked."""

    answer: list[Licence] | Refusal
    asked: list[tuple[str, str, str]]

    def licences(self, number: str, item: str, purpose: str) -> list[Licence] | Refusal:
        self.asked.append((number, item, purpose))
        return self.answer


@pytest.fixture(scope="module")
def services(tmp_path_factory: pytest.TempPathFactory) -> Iterator[HallServices]:
    """On one database: the guide reads nothing of it."""
    folder = tmp_path_factory.mktemp("hall")
    settings = kiosk_settings(folder, f"sqlite:///{folder / 'hall.db'}")
    prepare_hall(settings)
    opened = open_hall(settings, HandClock(MORNING))
    yield opened
    opened.hall.engine.dispose()


@pytest.fixture
def store() -> HandStore:
    register = Licence(
        id="1.2.156", kind="household_register", name="居民户口簿", issuer="公安局", issued_day="2020-01-01",
        valid_to=None, fields={},
    )  # fmt: skip
    return HandStore([register], [])


@pytest.fixture
def guide(services: HallServices, store: HandStore) -> Guide:
    return Guide(services, None, store.licences)


def visitor(evidence: Evidence = Evidence.ID_CARD) -> Visitor:
    return Visitor("p1", person(), evidence)


def test_all_that_is_in_force_can_be_chosen_and_found(guide: Guide, services: HallServices) -> None:
    menu = guide.menu()
    offered = [entry.id for group in menu.groups for entry in group.entries]
    assert sorted(offered) == sorted(item.code for item in services.catalogue.items)
    assert [event.id for event in menu.events] == [event.id for event in services.catalogue.life_events]
    for letters, code in (("SFZ", IDENTITY_CARD), ("KFG", FOOD), ("SPJY", FOOD)):
        assert code in [entry.id for entry in guide.find(letters)], letters
    assert guide.find("QQQQ") == ()


def test_an_item_that_is_not_in_force_yet_is_not_offered(services: HallServices, store: HandStore) -> None:
    catalogue = services.catalogue
    later = tuple(
        replace(item, effective="2027-01-01") if item.code == FOOD else item for item in catalogue.items
    )
    guide = Guide(replace(services, catalogue=replace(catalogue, items=later)), None, store.licences)
    assert FOOD not in [entry.id for group in guide.menu().groups for entry in group.entries]
    assert FOOD not in [entry.id for entry in guide.find("SPJY")]


def test_the_store_is_asked_about_whoever_showed_enough(guide: Guide, store: HandStore) -> None:
    wanted = guide.wish(IDENTITY_CARD)
    listing = guide.looked_up(wanted, (0,), visitor())
    assert store.asked == [(person().number, IDENTITY_CARD, PURPOSE)]
    assert (listing.store, listing.held) == (Store.ANSWERED, frozenset({"household_register"}))
    assert [thing.name for thing in listing.advice.of(Standing.HELD)] == ["居民户口簿"]
    again = guide.listed(wanted, (1,), visitor(), listing.held)
    assert (again.store, len(store.asked)) == (Store.ANSWERED, 1)


@pytest.mark.parametrize("evidence", [Evidence.PHONE_CODE, Evidence.SIGNED_CODE])
def test_a_code_does_not_open_what_the_state_holds(
    guide: Guide, store: HandStore, evidence: Evidence
) -> None:
    listing = guide.looked_up(guide.wish(IDENTITY_CARD), (0,), visitor(evidence))
    assert (listing.store, store.asked) == (Store.UNASKED, [])
    assert [thing.name for thing in listing.advice.of(Standing.MAY_HOLD)] == ["居民户口簿"]


def test_a_cut_line_leaves_the_list_by_the_rules(guide: Guide, store: HandStore) -> None:
    store.answer = Refusal("sync.offline")
    listing = guide.looked_up(guide.wish(IDENTITY_CARD), (0,), visitor())
    assert listing.store is Store.CUT
    assert listing.advice == guide.listed(guide.wish(IDENTITY_CARD), (0,), visitor(), None).advice


def test_a_card_makes_conditions_about_the_person_known(guide: Guide) -> None:
    """The same rules as a window: 老年人优待证 is for those of 60 years."""
    wanted = guide.wish("1137010200418801764000711003000")
    assert guide.listed(wanted, (), None, None).advice.unmet == ()
    assert len(guide.listed(wanted, (), visitor(), None).advice.unmet) == 1


def test_the_address_holds_answers_and_the_hall_and_nobody(guide: Guide) -> None:
    listing = guide.looked_up(guide.wish("open_restaurant"), (1, None, 0, None), visitor())
    assert listing.address == (
        "http://127.0.0.1:8600/guide/open_restaurant?hall=LJ01&q.has_licence=1&q.signboard=0"
    )


def test_the_list_comes_out_whole_or_it_is_said_why_not(services: HallServices, store: HandStore) -> None:
    with EscposEmulator() as printer:
        guide = Guide(services, EscposNetworkPrinter.at(f"127.0.0.1:{printer.port}"), store.licences)
        listing = guide.listed(guide.wish(FOOD), (None,) * 4, None, None)
        assert guide.print(listing) is SlipFate.PRINTED
        (slip,) = printer.slips
        assert slip.whole
        assert slip.codes == (listing.address,)
        printer.paper_out()
        assert guide.print(listing) == PaperNotReady(paper_out=True)
    assert Guide(services, None, store.licences).print(listing) is SlipFate.NOT_ASKED
