"""The guide as anyone may open it: what to choose, the questions, and the list, told by the rules of the window.

The address of a list holds which answer was given to which question and which hall it is about; nobody is named.
"""

from collections.abc import Mapping
from urllib.parse import urlencode

from starlette.responses import Response
from starlette.routing import Route

from shared.catalogue.asking import Wish, picked_of, query_of, wish
from shared.catalogue.expressions import Facts, known_facts
from shared.catalogue.forms import typed_values
from shared.catalogue.guide import advise
from shared.catalogue.model import ServiceItem
from shared.papers.guide_slip import OWN_CARD, SECTIONS, matter_words, open_things, thing_notes
from shared.papers.wording import days_in_words, fee_in_words
from shared.platform import queries
from shared.platform.visits import Stop, Visit, page


def index(visit: Visit) -> Response:
    catalogue, today = visit.platform.catalogue, _today(visit)
    groups = [
        (topic.name, [item for item in map(catalogue.item, topic.items) if item.effective <= today])
        for topic in catalogue.topics
    ]
    return visit.show("guide.html", events=catalogue.life_events, groups=groups)


def questions(visit: Visit) -> Response:
    wanted = _wish(visit)
    if not wanted.asks:
        return visit.go(_path(visit, wanted))
    picked = picked_of(wanted, visit.form)
    hall = visit.form.get("hall", "")
    return visit.show(
        "guide_questions.html", wish=wanted, asks=list(zip(wanted.asks, picked, strict=True)), hall=hall
    )


def listed(visit: Visit) -> Response:
    wanted, today = _wish(visit), _today(visit)

    def facts(item: ServiceItem, form: Mapping[str, str]) -> Facts:
        return known_facts(today=today, form=typed_values(item, form))

    advice = advise(visit.platform.catalogue, wanted, picked_of(wanted, visit.form), facts)
    sections = [
        (standing, heading, [(thing.name, thing_notes(thing)) for thing in advice.of(standing)])
        for standing, heading in SECTIONS
    ]
    return visit.show(
        "guide_list.html",
        advice=advice,
        own_card=OWN_CARD,
        sections=sections,
        perhaps=open_things(advice),
        matters=[(matter, matter_words(matter)) for matter in advice.matters],
        days=days_in_words(advice.days),
        fee=fee_in_words(advice.fee, advice.fee_open),
        hall=_hall_name(visit),
        questions=_path(visit, wanted, "/questions"),
    )


ROUTES = [
    Route("/guide", page(index)),
    Route("/guide/{wanted}", page(listed)),
    Route("/guide/{wanted}/questions", page(questions)),
]


def _wish(visit: Visit) -> Wish:
    found = wish(visit.platform.catalogue, visit.request.path_params["wanted"])
    if found is None:
        raise Stop(404, "没有找到这件事", "事项可能已经调整。请从办事指南重新选择。")
    return found


def _path(visit: Visit, wanted: Wish, page_of_it: str = "") -> str:
    """Another page of the same wish with the answers that are known."""
    query = query_of(wanted, picked_of(wanted, visit.form))
    if "hall" in visit.form:
        query["hall"] = visit.form["hall"]
    return f"/guide/{wanted.id}{page_of_it}" + (f"?{urlencode(query)}" if query else "")


def _hall_name(visit: Visit) -> str:
    """The hall the list was made in; empty when the address names none that is known."""
    with visit.platform.side.read() as conn:
        names = {hall.id: hall.name for hall in queries.halls(conn)}
    return names.get(visit.form.get("hall", ""), "")


def _today(visit: Visit) -> str:
    platform = visit.platform
    return platform.day(platform.side.clock.now())
