"""The platform as one web application: the halls' interface and the pages."""

import hashlib
import hmac
from pathlib import Path
from zoneinfo import ZoneInfo

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.sessions import SessionMiddleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from shared.clock import Clock, SystemClock, clock_time, day_of, local
from shared.db.engine import open_engine
from shared.db.unit import Side
from shared.journal.store import Journal
from shared.journal.tables import PLATFORM_JOURNAL
from shared.people.keyring import PLATFORM_KEYRING, KeyRing
from shared.people.sealing import SideKeys
from shared.people.service import key_ring
from shared.platform import (
    api,
    comparing,
    guard,
    openapi,
    pages_authorising,
    pages_citizen,
    pages_documents,
    pages_guide,
    pages_office,
    pages_public,
)
from shared.platform.applications import api as applications_api
from shared.platform.applications import pages as applications_pages
from shared.platform.board import pages as board_pages
from shared.platform.identity import api as identity_api
from shared.platform.identity import pages as identity_pages
from shared.platform.identity.service import Identification
from shared.platform.identity.sms import Sms
from shared.platform.model import OWN_STREAM
from shared.platform.numbers import number_index
from shared.platform.scans import api as scans_api
from shared.platform.scans import pages as scans_pages
from shared.platform.service import Platform
from shared.platform.tables import projections
from shared.platform.wording import day_words

RESOURCES = Path(__file__).parents[2] / "resources"
PAGES = RESOURCES / "platform"
SESSION_SECONDS = 2 * 60 * 60


def open_side(database: str, keys: SideKeys, zone: ZoneInfo, clock: Clock | None = None) -> Side:
    """The platform's side over its database; its schema must be there (see serve.prepare)."""
    ring = KeyRing(PLATFORM_KEYRING, keys)
    return Side(
        engine=open_engine(database),
        journal=Journal(PLATFORM_JOURNAL),
        stream=OWN_STREAM,
        clock=clock or SystemClock(),
        zone=zone,
        sealer=ring,
        projections=projections(number_index(ring)),
    )


def create_app(platform: Platform, https: bool = False, sms: Sms | None = None) -> Starlette:
    """The application; with `https` the session's cookie is sent over TLS only. Without `sms` no phone gets a code."""
    identification = Identification(platform.side, sms)
    rooms = (api, comparing, scans_api, identity_api, applications_api)
    operations = tuple(each for room in rooms for each in room.OPERATIONS)
    described = openapi.document(operations)

    async def openapi_json(_request: Request) -> Response:
        return JSONResponse(described)

    secret = hmac.new(key_ring(platform.side).keys.master, b"sessions", hashlib.sha256).hexdigest()
    app = Starlette(
        routes=[
            *(Route(each.path, each.endpoint, methods=[each.method]) for each in operations),
            Route("/v1/openapi.json", openapi_json),
            *pages_public.ROUTES,
            *board_pages.ROUTES,
            *pages_guide.ROUTES,
            *pages_citizen.ROUTES,
            *pages_documents.ROUTES,
            *pages_authorising.ROUTES,
            *applications_pages.ROUTES,
            *pages_office.ROUTES,
            *scans_pages.ROUTES,
            *identity_pages.routes(identification),
            Mount("/static", StaticFiles(directory=PAGES / "static")),
        ],
        middleware=[
            Middleware(guard.SafeHeaders),
            Middleware(
                SessionMiddleware,
                secret_key=secret,
                session_cookie="onewindow",
                max_age=SESSION_SECONDS,
                same_site="lax",
                https_only=https,
            ),
            Middleware(guard.Faults),
        ],
        exception_handlers=dict(guard.HANDLERS),
    )
    app.state.platform = platform
    app.state.identification = identification
    app.state.templates = _templates(platform)
    return app


def _templates(platform: Platform) -> Environment:
    zone = platform.side.zone
    templates = Environment(
        loader=FileSystemLoader(PAGES / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    templates.filters |= {
        "day": day_words,
        "on": lambda at: day_words(day_of(at, zone)),
        "time": lambda at: clock_time(at, zone),
        "moment": lambda at: f"{local(at, zone):%Y-%m-%d %H:%M}",
    }
    templates.globals["region"] = platform.region
    return templates
