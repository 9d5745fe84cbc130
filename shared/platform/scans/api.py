"""The halls' operations on scans: how much is here, and one piece more."""

import re

from pydantic import BaseModel, ConfigDict, Field
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from shared.journal.entry import Refusal
from shared.platform.requests import Operation, Stopped, answer, queried, signed
from shared.platform.scans.keeping import Scans
from shared.platform.scans.model import Scan
from shared.sync.scans.ports import Piece
from shared.sync.wire import MAX_PIECE, MAX_SCAN, ScanHeld

_PATH = "/v1/halls/{hall}/scans/{sha256}"


class ScanQuery(BaseModel):
    """`case` is what names the scan: the number of a case, or the id of an application begun online."""

    model_config = ConfigDict(extra="forbid")

    case: str = Field(min_length=1, max_length=80)


class PieceQuery(ScanQuery):
    """The body are the bytes from the offset `at` on; the whole scan has `size`."""

    at: int = Field(ge=0, lt=MAX_SCAN)
    size: int = Field(ge=1, le=MAX_SCAN)


async def tell_scan(request: Request) -> Response:
    platform, hall, _body = await signed(request)
    asked = queried(ScanQuery, request)
    found = await run_in_threadpool(Scans(platform.side).held, hall.id, asked.case, _name(request))
    return _answered(found)


async def take_piece(request: Request) -> Response:
    platform, hall, body = await signed(request)
    asked = queried(PieceQuery, request)
    if not 0 < len(body) <= min(MAX_PIECE, asked.size - asked.at):
        raise Stopped("sync.bad_message")
    piece = Piece(asked.case, _name(request), asked.at, asked.size, body)
    return _answered(await run_in_threadpool(Scans(platform.side).take, hall.id, piece))


OPERATIONS = (
    Operation(
        "GET",
        _PATH,
        "How much of a sealed scan (by its SHA-256, hex) is held; nothing before its first piece.",
        tell_scan,
        ScanHeld,
        query=ScanQuery,
        problems=("sync.unknown_scan",),
    ),
    Operation(
        "PUT",
        _PATH,
        "Takes a piece of a sealed scan, when it begins at what is held; any other changes nothing.",
        take_piece,
        ScanHeld,
        query=PieceQuery,
        problems=("sync.unknown_scan", "sync.altered_scan"),
        bytes_of_a_file=True,
    ),
)


def _name(request: Request) -> str:
    name: str = request.path_params["sha256"]
    if re.fullmatch("[0-9a-f]{64}", name) is None:
        raise Stopped("sync.bad_message")
    return name


def _answered(found: Scan | Refusal | None) -> Response:
    if isinstance(found, Refusal):
        raise Stopped(found.code)
    return answer(
        ScanHeld(held=0, whole=False) if found is None else ScanHeld(held=found.held, whole=found.whole)
    )
