"""A walk through the guide as far as it has come: plain data and the pure rules of its steps."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from kiosk.flow import Page

if TYPE_CHECKING:  # the rules of the catalogue, which the first frame does not wait for
    from kiosk.visit import SlipFate
    from shared.catalogue.asking import Ask, Picked, Wish
    from shared.catalogue.guide import Advice

MOST_LETTERS = 8


class Store(StrEnum):
    """What the state's store of e-licences was asked for this list."""

    UNASKED = "unasked"  # nobody showed who they are, or not by enough
    CUT = "cut"  # the line to it is cut
    ANSWERED = "answered"


@dataclass(frozen=True, slots=True)
class Entry:
    """Something to choose: a life event with its introduction, or an item with its department.

    `word` is what people call it; `days` are the item's promised working days, 0: done at once, -1 for a life event.
    """

    id: str
    name: str
    explanation: str
    word: str = ""
    days: int = -1


@dataclass(frozen=True, slots=True)
class Group:
    """The items of one topic."""

    id: str
    name: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Menu:
    """Everything there is to choose."""

    events: tuple[Entry, ...] = ()
    groups: tuple[Group, ...] = ()


@dataclass(frozen=True, slots=True)
class Listing:
    """The list as it is told now, and where a phone finds it: the address names no person.

    `held` are the kinds of e-licence the store answered with, None while it did not.
    """

    advice: Advice
    store: Store
    address: str
    held: frozenset[str] | None = None


@dataclass(frozen=True, slots=True)
class GuideRun:
    """What was chosen and answered. `group` is the topic that is open, `letters` the pinyin initials typed.

    `held` is what the store said in this visit: the citizen sees each time it was asked, so it is asked once.
    `searching` says that `found` is still that of other letters, `asking` that the store of e-licences is being asked.
    `chosen_on` is the page the wish was chosen on, `at` the question that is asked. `line` is the line a number is
    wanted in once it is known by whom. `slip` is what became of the printed list.
    """

    menu: Menu = field(default_factory=Menu)
    group: str = ""
    letters: str = ""
    found: tuple[Entry, ...] = ()
    searching: bool = False
    chosen_on: Page = Page.GUIDE
    wish: Wish | None = None
    picked: Picked = field(default=(), repr=False)
    at: int = 0
    listing: Listing | None = field(default=None, repr=False)
    held: frozenset[str] | None = field(default=None, repr=False)
    asking: bool = False
    line: str = ""
    slip: SlipFate | None = None
    paper_out: bool = False

    @property
    def asks(self) -> tuple[Ask, ...]:
        """The questions of what was chosen."""
        return () if self.wish is None else self.wish.asks

    @property
    def asked(self) -> Ask | None:
        """The question that is asked now."""
        return self.asks[self.at] if self.at < len(self.asks) else None


def chosen(run: GuideRun, wish: Wish, page: Page) -> GuideRun:
    """The run with something chosen on `page`; the same chosen anew keeps its answers."""
    same = run.wish is not None and run.wish.id == wish.id
    picked = run.picked if same else (None,) * len(wish.asks)
    return replace(run, wish=wish, picked=picked, chosen_on=page, at=0, listing=None, line="", slip=None)


def answered(run: GuideRun, choice: int | None) -> GuideRun:
    """The run with the question answered (None: not sure) and the next one asked; past the last there is none."""
    picked = tuple(choice if at == run.at else kept for at, kept in enumerate(run.picked))
    return replace(run, picked=picked, at=run.at + 1, listing=None)


def page_of(run: GuideRun) -> Page:
    """Where a run with something chosen goes on: the question, or the list when nothing is left to ask."""
    return Page.GUIDE_LIST if run.asked is None else Page.GUIDE_QUESTION


def back_from(run: GuideRun, page: Page) -> tuple[GuideRun, Page] | None:
    """One step back with every answer kept; None from where the guide does not know better than the map of pages."""
    match page:
        case Page.GUIDE_QUESTION if run.at > 0:
            return replace(run, at=run.at - 1), page
        case Page.GUIDE_LIST if run.asks:
            return replace(run, at=len(run.asks) - 1), Page.GUIDE_QUESTION
        case Page.GUIDE_QUESTION | Page.GUIDE_LIST:
            return run, run.chosen_on
        case _:
            return None
