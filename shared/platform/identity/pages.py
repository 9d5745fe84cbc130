"""The citizen's page with the identity code, and the page that stands for everybody's phone in a demonstration."""

from collections.abc import Sequence

from starlette.responses import Response
from starlette.routing import Route

from shared.people.masking import masked_phone
from shared.platform import queries as platform_queries
from shared.platform.identity import queries
from shared.platform.identity.model import TOKEN_LIFE
from shared.platform.identity.service import Identification
from shared.platform.identity.sms import DemoSms
from shared.platform.model import Role
from shared.platform.pictures import qr
from shared.platform.visits import Visit, page

USES_SHOWN = 5


def identity(visit: Visit) -> Response:
    identification = _identification(visit)
    citizen = visit.signed_in.id
    made = identification.make_code(citizen)
    phone = identification.phone_of(citizen)
    with identification.side.read() as conn:
        uses = queries.uses_of(conn, citizen)[:USES_SHOWN]
        halls = {hall.id: hall.name for hall in platform_queries.halls(conn)}
    return visit.show(
        "identity.html",
        code=qr(made.token),
        until=made.until,
        minutes=TOKEN_LIFE // 60_000,
        phone="" if phone is None else masked_phone(phone),
        uses=[(each.used_at, halls.get(each.hall or "", "")) for each in uses],
    )


def demo_phone(visit: Visit) -> Response:
    sms = _identification(visit).sms
    return visit.show("demo_phone.html", messages=sms.messages() if isinstance(sms, DemoSms) else [])


def routes(identification: Identification) -> Sequence[Route]:
    """The pages; the phone's only where messages go nowhere else."""
    found = [Route("/identity", page(identity, Role.CITIZEN))]
    if isinstance(identification.sms, DemoSms):
        found.append(Route("/demo/phone", page(demo_phone)))
    return found


def _identification(visit: Visit) -> Identification:
    identification: Identification = visit.request.app.state.identification
    return identification
