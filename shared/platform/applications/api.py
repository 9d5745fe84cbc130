"""What a hall asks of the applications a person has begun online."""

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from shared.people.service import key_ring
from shared.platform import queries as platform_queries
from shared.platform.applications import queries
from shared.platform.applications.model import ONLINE, Application
from shared.platform.applications.service import standing
from shared.platform.requests import Operation, Stopped, answer, read, signed
from shared.platform.service import Platform
from shared.sync.wire import ApplicationsQuery, BegunApplication, BegunApplications


async def give_applications(request: Request) -> Response:
    platform, _hall, body = await signed(request)
    asked = read(ApplicationsQuery, body)
    if not asked.consent:
        raise Stopped("sync.no_consent")
    found = await run_in_threadpool(_begun, platform, asked.number)
    return answer(BegunApplications(applications=found))


OPERATIONS = (
    Operation(
        "POST",
        "/v1/halls/{hall}/applications",
        "What a person has begun online and who holds each, with the person's consent.",
        give_applications,
        BegunApplications,
        body=ApplicationsQuery,
        problems=("sync.no_consent",),
    ),
)


def _begun(platform: Platform, number: str) -> list[BegunApplication]:
    index = key_ring(platform.side).keys.index(number)
    with platform.side.read() as conn:
        persons = platform_queries.persons_with(conn, index)
        found = queries.applications_of(conn, persons[0]) if persons else []
        halls = {each.id: each.name for each in platform_queries.halls(conn)}
    now = platform.side.clock.now()
    return [_message(each, halls.get(each.owner, ""), now) for each in found]


def _message(held: Application, hall: str, now: int) -> BegunApplication:
    place = "" if held.owner == ONLINE else f"{hall} {held.place}".strip()
    since = held.edited_since if held.edited_since is not None and held.is_open(now) else held.since
    return BegunApplication(
        id=held.id,
        item=held.item,
        standing=standing(held, now),
        place=place,
        since=since,
        begun_at=held.begun_at,
    )
