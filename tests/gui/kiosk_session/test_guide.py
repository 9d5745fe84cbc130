"""The guide in a visit: what a card adds to it, the number for it, and answers that come back late."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import pytest
from PySide6.QtTest import QAbstractItemModelTester

from kiosk.flow import Page, State
from kiosk.guide_run import Entry, GuideRun, Listing, Menu, Store
from kiosk.viewmodels.guiding import GuideModel
from kiosk.viewmodels.page_model import Rows
from kiosk.visit import PaperNotReady, SlipFate, Visitor
from shared.bootstrap import RESOURCES
from shared.catalogue.asking import Picked, Wish, wish
from shared.catalogue.expressions import Facts, known_facts
from shared.catalogue.forms import typed_values
from shared.catalogue.guide import advise
from shared.catalogue.loading import load_catalogue
from shared.catalogue.model import ServiceItem
from shared.journal.entry import Refusal
from tests.gui.held_session import OTHER, Held, opened

CATALOGUE = load_catalogue(RESOURCES / "catalogue")
ITEM = "1137010200418802434000709003000"  # 居民身份证换领: one question


@dataclass
class HandGuide:
    """The guide over the product's catalogue; remembers whom the store of e-licences was asked about."""

    asked: list[str] = field(default_factory=list)
    slip: SlipFate | PaperNotReady = SlipFate.PRINTED

    def warm(self) -> None: ...

    def menu(self) -> Menu:
        return Menu((Entry("open_restaurant", "我要开餐馆", ""),))

    def find(self, letters: str) -> tuple[Entry, ...]:
        return (Entry(ITEM, letters, ""),)

    def wish(self, wanted: str) -> Wish:
        found = wish(CATALOGUE, wanted)
        assert found is not None
        return found

    def listed(
        self, wanted: Wish, picked: Picked, _visitor: Visitor | None, held: frozenset[str] | None
    ) -> Listing:
        return self._listing(wanted, picked, held, Store.UNASKED if held is None else Store.ANSWERED)

    def looked_up(self, wanted: Wish, picked: Picked, visitor: Visitor) -> Listing:
        self.asked.append(visitor.person)
        return self._listing(wanted, picked, frozenset({"household_register"}), Store.ANSWERED)

    def print(self, _listing: Listing) -> SlipFate | PaperNotReady:
        return self.slip

    def _listing(
        self, wanted: Wish, picked: Picked, licences: frozenset[str] | None, store: Store
    ) -> Listing:
        def facts(item: ServiceItem, form: Mapping[str, str]) -> Facts:
            return known_facts(today="2026-11-24", form=typed_values(item, form), licences=licences)

        advice = advise(CATALOGUE, wanted, picked, facts)
        return Listing(advice, store, f"https://x.example/guide/{wanted.id}", licences)


@pytest.fixture
def hand(held: Held) -> HandGuide:
    """The guide behind the session; the hall is open."""
    made = HandGuide()
    held.errands.guide = made  # type: ignore[attr-defined]  # only these tests look at it
    opened(held)
    return made


def guide(held: Held) -> GuideModel:
    model = held.session.guide
    assert isinstance(model, GuideModel)
    return model


def run(held: Held) -> GuideRun:
    assert held.session.scene.guide is not None
    return held.session.scene.guide


def go_to_list(held: Held, wanted: str = ITEM) -> None:
    """Choose it, answer every question by its first choice, and see the list."""
    guide(held).open()
    held.settle()
    guide(held).choose(wanted)
    held.settle()
    for _ in run(held).asks:
        guide(held).answer(0)
        held.settle()
    assert held.page is Page.GUIDE_LIST


def test_its_lists_keep_the_rules_of_models(held: Held, hand: HandGuide) -> None:
    model = guide(held)
    rows: list[Rows] = [
        model.event_rows, model.group_rows, model.item_rows, model.found_rows,
        model.choice_rows, model.section_rows, model.matter_rows, model.line_rows,
    ]  # fmt: skip
    fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
    testers = [QAbstractItemModelTester(each, fatal) for each in rows]
    go_to_list(held, "open_restaurant")
    held.session.leave()
    assert [tester.model().rowCount() for tester in testers] == [0] * len(rows)


def test_a_stranger_sees_the_list_and_nobody_is_asked_about(held: Held, hand: HandGuide) -> None:
    go_to_list(held)
    held.settle()
    assert run(held).listing is not None
    assert (guide(held).store, hand.asked) == ("unasked", [])
    assert not held.session.scene.nav.known


def test_a_card_put_down_at_the_list_adds_what_the_state_holds(held: Held, hand: HandGuide) -> None:
    go_to_list(held)
    held.place()
    held.settle()
    assert held.page is Page.GUIDE_LIST
    assert guide(held).askedStore
    assert guide(held).listed, "the list is there to be read while the store is asked"
    assert not held.session.scene.busy
    held.settle()
    assert (guide(held).store, guide(held).askedStore) == ("answered", False)
    assert hand.asked == [held.session.scene.visitor.person] if held.session.scene.visitor else False


def test_the_store_is_asked_once_a_visit(held: Held, hand: HandGuide) -> None:
    """The citizen sees on the platform each time it was asked."""
    go_to_list(held)
    held.place()
    for _ in range(3):
        held.settle()
    held.session.back()
    guide(held).answer(1)
    held.settle()
    assert (held.page, guide(held).store) == (Page.GUIDE_LIST, "answered")
    go_to_list(held, "open_restaurant")
    held.settle()
    held.place()
    for _ in range(3):
        held.settle()
    assert guide(held).store == "answered"
    assert len(hand.asked) == 1


def test_what_comes_back_for_other_answers_is_not_shown(held: Held, hand: HandGuide) -> None:
    go_to_list(held)
    held.place()
    held.settle()
    held.session.back()
    assert held.page is Page.GUIDE_QUESTION
    guide(held).answer(3)
    held.work._held.rotate(-1)  # the store is slow
    held.settle()
    listing = run(held).listing
    assert listing is not None
    assert listing.advice.fee == 4000, "a lost card costs more"
    assert guide(held).store == "unasked"
    held.settle()
    assert guide(held).store == "answered"


def test_the_number_is_given_once_it_is_known_who_wants_it(held: Held, hand: HandGuide) -> None:
    go_to_list(held)
    guide(held).takeNumber("A")
    assert (held.page, run(held).line) == (Page.PRESENT_CARD, "A")
    held.place()
    held.settle()
    held.settle()
    assert held.page is Page.TICKET_TAKEN
    assert [what for what, _ in held.errands.asked] == ["meet", "take A paper"]
    assert hand.asked == []


def test_who_is_known_has_the_number_at_one_touch(held: Held, hand: HandGuide) -> None:
    held.place()
    held.settle()
    go_to_list(held)
    held.settle()
    guide(held).takeNumber("A")
    held.settle()
    assert held.page is Page.TICKET_TAKEN


def test_a_number_given_up_is_not_taken_by_a_card_put_down_later(held: Held, hand: HandGuide) -> None:
    go_to_list(held)
    guide(held).takeNumber("A")
    held.session.back()
    assert held.page is Page.GUIDE_LIST
    held.place()
    for _ in range(3):
        held.settle()
    assert held.page is Page.GUIDE_LIST
    assert [what for what, _ in held.errands.asked] == ["meet"]
    assert guide(held).store == "answered"


def test_a_number_that_is_refused_leads_back_to_the_list(held: Held, hand: HandGuide) -> None:
    held.errands.answers["take A paper"] = lambda: Refusal("queueing.already_waiting", {"number": "A001"})
    go_to_list(held)
    guide(held).takeNumber("A")
    held.place()
    for _ in range(3):
        held.settle()
    assert held.page is Page.PROBLEM
    held.session.back()
    assert (held.page, run(held).line) == (Page.GUIDE_LIST, "")


def test_back_keeps_what_was_answered(held: Held, hand: HandGuide) -> None:
    guide(held).open()
    held.settle()
    guide(held).choose("open_restaurant")
    held.settle()
    guide(held).answer(1)
    guide(held).answer(-1)
    guide(held).listNow()
    held.settle()
    assert (held.page, run(held).picked) == (Page.GUIDE_LIST, (1, None, None, None))
    for number in (3, 2, 1, 0):
        held.session.back()
        assert (held.page, run(held).at) == (Page.GUIDE_QUESTION, number)
    held.session.back()
    assert held.page is Page.GUIDE
    guide(held).choose("open_restaurant")
    held.settle()
    assert run(held).picked == (1, None, None, None)
    held.session.back()
    held.session.back()
    assert held.session.scene.nav == State()


def test_letters_typed_fast_show_what_the_last_ones_found(held: Held, hand: HandGuide) -> None:
    guide(held).open()
    held.settle()
    held.settle()
    guide(held).search()
    for key in ("s", "F", "9", "-", "Z"):
        guide(held).typeLetter(key)
    assert guide(held).letters == "SFZ"
    assert not guide(held).searched
    held.work.step()
    assert run(held).found == (), "what S alone finds is not what SFZ finds"
    held.settle()
    assert [entry.name for entry in run(held).found] == ["SFZ"]
    assert guide(held).searched
    guide(held).eraseLetter()
    held.settle()
    assert [entry.name for entry in run(held).found] == ["SF"]


@pytest.mark.parametrize(
    ("fate", "told"),
    [
        (SlipFate.PRINTED, "printed"),
        (SlipFate.FAILED, "failed"),
        (PaperNotReady(paper_out=True), "paper_out"),
        (PaperNotReady(paper_out=False), "failed"),
    ],
)
def test_what_became_of_the_printed_list_is_told_on_the_page(
    held: Held, hand: HandGuide, fate: SlipFate | PaperNotReady, told: str
) -> None:
    hand.slip = fate
    go_to_list(held)
    guide(held).printList()
    held.settle()
    assert (held.page, guide(held).slip) == (Page.GUIDE_LIST, told)


def test_another_persons_card_begins_without_the_guide(held: Held, hand: HandGuide) -> None:
    go_to_list(held)
    held.place()
    held.settle()
    held.place(OTHER)
    for _ in range(3):
        held.settle()
    assert held.page is Page.LINES
    assert held.session.scene.guide is None
    assert guide(held).title == ""


def test_an_answer_of_the_store_after_the_visit_shows_nothing(held: Held, hand: HandGuide) -> None:
    go_to_list(held)
    held.place()
    held.settle()
    held.session.leave()
    held.settle()
    assert held.session.scene.guide is None
    assert not guide(held).listed
