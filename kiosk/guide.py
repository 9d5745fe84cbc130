"""The guide at the kiosk: the list of what somebody needs, by the same rules as a window, on the screen and on paper.

Every method may wait for the rules to be read, the store of e-licences or a printer: it is run off the GUI thread.
Faults of the environment are raised as EnvironmentFault.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from kiosk.applying import Licences
from kiosk.guide_run import Entry, Group, Listing, Menu, Store
from kiosk.visit import PaperNotReady, SlipFate, Visitor
from shared.bootstrap import HallServices
from shared.catalogue.asking import Picked, Wish, query_of, wish
from shared.catalogue.expressions import Facts, compile_expression, known_facts
from shared.catalogue.forms import typed_values
from shared.catalogue.guide import Advice, advise
from shared.catalogue.model import ServiceItem
from shared.catalogue.search import build_index, search
from shared.clock import clock_time, day_of
from shared.devices.printers.model import Printed
from shared.devices.printers.ports import SlipPrinter
from shared.journal.entry import Refusal
from shared.papers.guide_slip import GuidePaper, guide_slip
from shared.papers.wording import day_in_words
from shared.people.model import COLLECTING

PURPOSE = "办事指南"
"""What e-licences are asked for: whoever puts a card down at the list asks to see what the state holds."""

MOST_FOUND = 6


@dataclass(frozen=True, slots=True)
class Guide:
    """The hall's catalogue, its slip printer (None: there is none) and the state's store of e-licences."""

    services: HallServices
    slips: SlipPrinter | None
    licences: Licences

    def warm(self) -> None:
        """Read what the first search and the first list would wait for: a third of a second each."""
        build_index(self.services.catalogue)
        compile_expression("true")

    def menu(self) -> Menu:
        """Life events, and the items in force by topic."""
        catalogue = self.services.catalogue
        return Menu(
            tuple(Entry(event.id, event.name, event.intro) for event in catalogue.life_events),
            tuple(
                Group(topic.id, topic.name, self._entries(catalogue.item(code) for code in topic.items))
                for topic in catalogue.topics
            ),
        )

    def find(self, letters: str) -> tuple[Entry, ...]:
        """The items in force for pinyin initials (or any words of theirs), best first."""
        return self._entries(search(self.services.catalogue, letters))[:MOST_FOUND]

    def wish(self, wanted: str) -> Wish:
        """What was chosen, with its questions. KeyError when the catalogue has it no longer."""
        found = wish(self.services.catalogue, wanted)
        if found is None:
            raise KeyError(wanted)
        return found

    def listed(
        self, wanted: Wish, picked: Picked, visitor: Visitor | None, held: frozenset[str] | None
    ) -> Listing:
        """The list by the rules and by what the store has said already; it is not asked."""
        return self._listing(wanted, picked, visitor, held, Store.UNASKED if held is None else Store.ANSWERED)

    def looked_up(self, wanted: Wish, picked: Picked, visitor: Visitor) -> Listing:
        """The same with what the state holds of the visitor, when they showed enough for it and the line is there."""
        listing = self.listed(wanted, picked, visitor, None)
        if not listing.advice.matters or not visitor.evidence.reaches(COLLECTING):
            return listing
        found = self.licences(visitor.shown.number, listing.advice.matters[0].code, PURPOSE)
        if isinstance(found, Refusal):
            return Listing(listing.advice, Store.CUT, listing.address)
        return self.listed(wanted, picked, visitor, frozenset(each.kind for each in found))

    def print(self, listing: Listing) -> SlipFate | PaperNotReady:
        """The list on paper."""
        if self.slips is None:
            return SlipFate.NOT_ASKED
        state = self.slips.state()
        if not state.ready:
            return PaperNotReady(paper_out=state.paper == "out")
        outcome = self.slips.print(guide_slip(self._paper(listing)))
        return SlipFate.PRINTED if isinstance(outcome, Printed) else SlipFate.FAILED

    def _listing(
        self,
        wanted: Wish,
        picked: Picked,
        visitor: Visitor | None,
        licences: frozenset[str] | None,
        store: Store,
    ) -> Listing:
        services, today = self.services, self._today()

        def facts(item: ServiceItem, form: Mapping[str, str]) -> Facts:
            if visitor is None:
                return known_facts(today=today, form=typed_values(item, form), licences=licences)
            return services.cases.facts(visitor.shown, item, form, licences, today)

        advice = advise(services.catalogue, wanted, picked, facts)
        return Listing(advice, store, self._address(advice, picked), licences)

    def _address(self, advice: Advice, picked: Picked) -> str:
        settings = self.services.settings
        query = {"hall": settings.hall.code, **query_of(advice.wish, picked)}
        return f"{settings.platform.guide_url}/{advice.wish.id}?{urlencode(query)}"

    def _paper(self, listing: Listing) -> GuidePaper:
        hall = self.services.hall
        now = hall.clock.now()
        return GuidePaper(
            hall_name=self.services.settings.hall.name,
            advice=listing.advice,
            printed_at=f"{day_in_words(day_of(now, hall.zone))} {clock_time(now, hall.zone)}",
            address=listing.address,
        )

    def _entries(self, items: Iterable[ServiceItem]) -> tuple[Entry, ...]:
        departments, today = self.services.catalogue.departments, self._today()
        return tuple(
            Entry(
                item.code,
                item.name,
                departments[item.department].name,
                next(iter(item.words), item.name),
                item.promised_days,
            )
            for item in items
            if item.effective <= today
        )

    def _today(self) -> str:
        hall = self.services.hall
        return day_of(hall.clock.now(), hall.zone)
