"""Letting somebody else collect: the holder chooses documents, perhaps who, and until when, and gets a signed code.

The code is all there is: nothing is kept here. Whoever shows it at the hall does so with a card of their own, and the
hall keeps the code with the hand-over.
"""

import secrets
from itertools import groupby

from starlette.responses import Response
from starlette.routing import Route

from shared.clock import end_of_day
from shared.codes.model import MOST_DOCUMENTS, CollectingCode, trace
from shared.codes.own import collecting_text
from shared.journal.entry import Refusal
from shared.people.masking import masked_number
from shared.people.model import is_valid_number
from shared.people.service import key_ring
from shared.platform import queries
from shared.platform.model import Document, Role
from shared.platform.pictures import qr
from shared.platform.sentences import sentence
from shared.platform.visits import Visit, page

DAYS = (1, 3, 7)
"""How many days an authorisation may last, its own day counted."""

WAITING = ("granted", "printed", "uncollected")
"""States in which a document waits in its hall for whoever may collect it."""

DAY_MS = 24 * 60 * 60 * 1000


def authorise(visit: Visit) -> Response:
    return _choose(visit)


def authorised(visit: Visit) -> Response:
    platform, form = visit.platform, visit.form
    chosen = tuple(value for name, value in form.items() if name.startswith("serial-"))
    number, days = form.get("number", "").strip().upper(), form.get("days", "")
    refusal = _refuse(chosen, number, days)
    mine = {each.id: each for each in _waiting(visit)}
    picked = [mine[serial] for serial in chosen if serial in mine]
    if refusal is None and (len(picked) < len(chosen) or len({each.hall for each in picked}) > 1):
        refusal = Refusal("platform.not_waiting")
    if refusal is not None:
        return _choose(visit, sentence(refusal, platform.side.zone))
    use, now = secrets.token_hex(8), platform.side.clock.now()
    code = CollectingCode(
        documents=tuple(each.id for each in picked),
        hall=picked[0].hall,
        until=end_of_day(now + (int(days) - 1) * DAY_MS, platform.side.zone),
        use=use,
        named=trace(number, use) if number else "",
    )
    text = collecting_text(code, key_ring(platform.side).keys.signing_key)
    return visit.show(
        "authorised.html",
        code=qr(text),
        text=text,
        until=code.until,
        hall=_halls(visit).get(code.hall, code.hall),
        named=masked_number(number) if number else "",
        documents=[(_kind(visit, each), each.id) for each in picked],
    )


ROUTES = [
    Route("/documents/authorise", page(authorise, Role.CITIZEN), methods=["GET"]),
    Route("/documents/authorise", page(authorised, Role.CITIZEN), methods=["POST"]),
]


def _refuse(chosen: tuple[str, ...], number: str, days: str) -> Refusal | None:
    if not chosen:
        return Refusal("platform.nothing_chosen")
    if len(chosen) > MOST_DOCUMENTS:
        return Refusal("platform.too_many_chosen", {"most": MOST_DOCUMENTS})
    if number and not is_valid_number(number):
        return Refusal("platform.bad_number")
    return None if days in map(str, DAYS) else Refusal("platform.no_such_term")


def _choose(visit: Visit, refused: str = "") -> Response:
    names = _halls(visit)
    mine = sorted(_waiting(visit), key=lambda each: each.hall)
    groups = [
        (names.get(hall, hall), [(_kind(visit, each), each.id) for each in documents])
        for hall, documents in groupby(mine, key=lambda each: each.hall)
    ]
    return visit.show(
        "authorise.html",
        409 if refused else 200,
        groups=groups,
        days=DAYS,
        most=MOST_DOCUMENTS,
        refused=refused,
    )


def _waiting(visit: Visit) -> list[Document]:
    with visit.platform.side.read() as conn:
        mine = queries.documents_of(conn, visit.signed_in.id)
    return [each for each in mine if each.state in WAITING]


def _halls(visit: Visit) -> dict[str, str]:
    with visit.platform.side.read() as conn:
        return {hall.id: hall.name for hall in queries.halls(conn)}


def _kind(visit: Visit, held: Document) -> str:
    kinds = visit.platform.catalogue.licence_kinds
    return kinds[held.kind].name if held.kind in kinds else held.kind
