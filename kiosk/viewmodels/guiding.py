"""The fingers of the guide: choosing, answering, and taking the list along, on paper or as a number for it."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk import flow
from kiosk.flow import Goal, Page
from kiosk.guide import Guide
from kiosk.guide_run import (
    MOST_LETTERS,
    Entry,
    GuideRun,
    Listing,
    Menu,
    answered,
    back_from,
    chosen,
    page_of,
)
from kiosk.scene import Scene
from kiosk.viewmodels.guiding_view import (
    ChoiceRow,
    EntryRow,
    GroupRow,
    GuideLineRow,
    GuideShown,
    MatterRow,
    SectionRow,
    derive_choices,
    derive_events,
    derive_found,
    derive_groups,
    derive_guide,
    derive_guide_lines,
    derive_items,
    derive_matters,
    derive_sections,
)
from kiosk.viewmodels.hands import Hands
from kiosk.viewmodels.page_model import PageModel, Rows, shown
from kiosk.visit import PaperNotReady, SlipFate
from shared.catalogue.asking import Wish

QML_IMPORT_NAME = "Onewindow.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

LETTERS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ")


@QmlElement
class GuideModel(PageModel):
    """The guide at the kiosk; see GuideShown. Every slot is a finger's doing."""

    changed = Signal()

    def __init__(self, hands: Hands, parent: QObject | None = None) -> None:
        super().__init__(GuideShown(), parent)
        self._hands = hands
        self.event_rows, self.group_rows = Rows(EntryRow, self), Rows(GroupRow, self)
        self.item_rows, self.found_rows = Rows(EntryRow, self), Rows(EntryRow, self)
        self.choice_rows, self.section_rows = Rows(ChoiceRow, self), Rows(SectionRow, self)
        self.matter_rows, self.line_rows = Rows(MatterRow, self), Rows(GuideLineRow, self)

    def show_scene(self, scene: Scene) -> None:
        """Derive everything from the scene."""
        self.event_rows.put(derive_events(scene))
        self.group_rows.put(derive_groups(scene))
        self.item_rows.put(derive_items(scene))
        self.found_rows.put(derive_found(scene))
        self.choice_rows.put(derive_choices(scene))
        self.section_rows.put(derive_sections(scene))
        self.matter_rows.put(derive_matters(scene))
        self.line_rows.put(derive_guide_lines(scene))
        self.show(derive_guide(scene))

    def back(self) -> bool:
        """One step back within the guide; False when that leads out of it. A number not given yet is given up.

        What is being worked out is waited for.
        """
        run, scene = self._run, self._hands.scene()
        if run.line and scene.nav.page is Page.PRESENT_CARD:
            self._keep(replace(run, line=""))
        if scene.busy and scene.nav.page in flow.GUIDE_PAGES:
            return True
        stepped = None if scene.guide is None else back_from(run, scene.nav.page)
        if stepped is None:
            return False
        run, page = stepped
        self._keep(run)
        self._hands.go(flow.GuideTurned(page))
        return True

    def met(self) -> None:
        """Somebody showed who they are: the number they came for, or what the state holds of them."""
        run = self._run
        if run.listing is None:
            return
        self._keep(replace(run, line=""))
        if self._hands.scene().nav.page is not Page.GUIDE_LIST:
            return
        if run.line:
            self._hands.take(run.line, True)
        elif run.held is None:
            self._look_up()

    # Fingers

    @Slot()
    def open(self) -> None:
        """The tile, or something else to choose; what was answered is kept."""
        guide = self._guide
        if guide is None or self._hands.scene().busy:
            return
        self._keep(self._run)
        self._hands.go(flow.Wanted(Goal.GUIDE))
        if not self._run.menu.events:
            self._hands.do(("guide menu",), lambda _key: guide.menu(), self._menu)

    @Slot(str)
    def openGroup(self, group: str) -> None:  # noqa: N802  QML name
        """A topic."""
        self._keep(replace(self._run, group=group))
        self._turn(Page.GUIDE_TOPIC)

    @Slot()
    def search(self) -> None:
        """They look for an item by the initials of its name."""
        self._keep(replace(self._run, letters="", found=(), searching=False))
        self._turn(Page.GUIDE_FIND)

    @Slot(str)
    def typeLetter(self, letter: str) -> None:  # noqa: N802  QML name
        """One key of the keypad or of a keyboard."""
        upper = letter.upper()
        if upper in LETTERS and len(self._run.letters) < MOST_LETTERS:
            self._search(self._run.letters + upper)

    @Slot()
    def eraseLetter(self) -> None:  # noqa: N802  QML name
        """The last letter was wrong."""
        if self._run.letters:
            self._search(self._run.letters[:-1])

    @Slot(str)
    def choose(self, wanted: str) -> None:
        """A life event by its id, or an item by its code."""
        guide, page = self._guide, self._hands.scene().nav.page
        if guide is not None and page in flow.GUIDE_PAGES:
            self._hands.do(
                ("guide wish", wanted),
                lambda _key: guide.wish(wanted),
                lambda wish: self._chosen(wish, page),
            )

    @Slot(int)
    def answer(self, choice: int) -> None:
        """One of the answers, counting from 0; -1: not sure."""
        run, scene = self._run, self._hands.scene()
        if run.asked is None or scene.busy or scene.nav.page is not Page.GUIDE_QUESTION:
            return
        self._go_on(answered(run, None if choice < 0 else choice))

    @Slot()
    def listNow(self) -> None:  # noqa: N802  QML name
        """The list as far as the answers go."""
        if not self._hands.scene().busy:
            self._go_on(replace(self._run, at=len(self._run.asks), listing=None))

    @Slot()
    def printList(self) -> None:  # noqa: N802  QML name
        """The list on paper."""
        guide, listing = self._guide, self._run.listing
        if guide is not None and listing is not None:
            self._hands.do(("guide slip",), lambda _key: guide.print(listing), self._printed)

    @Slot(str)
    def takeNumber(self, letter: str) -> None:  # noqa: N802  QML name
        """A number in this line; who wants it is asked first, once."""
        scene = self._hands.scene()
        if scene.busy or scene.nav.page is not Page.GUIDE_LIST:
            return
        if scene.nav.known:
            self._hands.take(letter, True)
        else:
            self._keep(replace(self._run, line=letter))
            self._hands.go(flow.CardAsked())

    # Results

    @property
    def _run(self) -> GuideRun:
        return self._hands.scene().guide or GuideRun()

    @property
    def _guide(self) -> Guide | None:
        errands = self._hands.errands()
        return None if errands is None else errands.guide

    def _keep(self, run: GuideRun) -> None:
        self._hands.change(guide=run)

    def _turn(self, page: Page) -> None:
        self._hands.go(flow.GuideTurned(page))

    def _menu(self, menu: Menu) -> None:
        self._keep(replace(self._run, menu=menu))
        guide = self._guide
        if guide is not None:
            self._hands.aside(guide.warm, lambda _done: None)

    def _search(self, letters: str) -> None:
        guide = self._guide
        if guide is None or self._hands.scene().nav.page is not Page.GUIDE_FIND:
            return
        self._keep(replace(self._run, letters=letters, searching=True))
        self._hands.aside(partial(guide.find, letters), partial(self._found, letters))

    def _found(self, letters: str, found: tuple[Entry, ...]) -> None:
        if self._run.letters == letters:
            self._keep(replace(self._run, found=found, searching=False))

    def _chosen(self, wish: Wish, page: Page) -> None:
        self._go_on(chosen(self._run, wish, page))

    def _go_on(self, run: GuideRun) -> None:
        """The next question, or the list; the last question stands until the list is there."""
        guide, wish, visitor = self._guide, run.wish, self._hands.scene().visitor
        if guide is None or wish is None:
            return
        if page_of(run) is Page.GUIDE_QUESTION:
            self._keep(run)
            self._turn(Page.GUIDE_QUESTION)
        else:
            self._hands.do(
                ("guide list",),
                lambda _key: guide.listed(wish, run.picked, visitor, run.held),
                lambda listing: self._listed(replace(run, listing=listing, asking=False, slip=None)),
            )

    def _listed(self, run: GuideRun) -> None:
        self._keep(run)
        self._turn(Page.GUIDE_LIST)
        if run.held is None:
            self._look_up()

    def _look_up(self) -> None:
        """What the state holds, while the list can be read already."""
        guide, run, visitor = self._guide, self._run, self._hands.scene().visitor
        wish = run.wish
        if guide is None or wish is None or visitor is None:
            return
        self._keep(replace(run, asking=True))
        look_up: Callable[[], Any] = partial(guide.looked_up, wish, run.picked, visitor)
        self._hands.aside(look_up, partial(self._looked_up, wish.id, run.picked))

    def _looked_up(self, wished: str, picked: tuple[int | None, ...], listing: Listing) -> None:
        run = self._run
        if run.wish is not None and (run.wish.id, run.picked) == (wished, picked) and run.listing is not None:
            self._keep(replace(run, listing=listing, held=listing.held, asking=False))

    def _printed(self, fate: SlipFate | PaperNotReady) -> None:
        if isinstance(fate, PaperNotReady):
            self._keep(replace(self._run, slip=SlipFate.FAILED, paper_out=fate.paper_out))
        else:
            self._keep(replace(self._run, slip=fate, paper_out=False))

    events = Property(Rows, lambda self: self.event_rows, constant=True)
    groups = Property(Rows, lambda self: self.group_rows, constant=True)
    items = Property(Rows, lambda self: self.item_rows, constant=True)
    found = Property(Rows, lambda self: self.found_rows, constant=True)
    choices = Property(Rows, lambda self: self.choice_rows, constant=True)
    sections = Property(Rows, lambda self: self.section_rows, constant=True)
    matters = Property(Rows, lambda self: self.matter_rows, constant=True)
    lines = Property(Rows, lambda self: self.line_rows, constant=True)
    loading = shown(bool, "loading", changed)
    group = shown(str, "group", changed)
    letters = shown(str, "letters", changed)
    searched = shown(bool, "searched", changed)
    wish = shown(str, "wish", changed)
    title = shown(str, "title", changed)
    question = shown(str, "question", changed)
    number = shown(int, "number", changed)
    count = shown(int, "count", changed)
    listed = shown(bool, "listed", changed)
    unmet = shown(str, "unmet", changed)
    perhaps = shown(str, "perhaps", changed)
    howLong = shown(str, "how_long", changed)  # noqa: N815  QML name
    cost = shown(str, "cost", changed)
    where = shown(str, "where", changed)
    store = shown(str, "store", changed)
    askedStore = shown(bool, "asked_store", changed)  # noqa: N815  QML name
    qr = shown(str, "qr", changed)
    slip = shown(str, "slip", changed)
    several = shown(bool, "several", changed)
