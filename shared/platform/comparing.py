"""The halls' operation that lets both sides prove that they hold the same journal."""

from dataclasses import asdict
from enum import StrEnum

from pydantic import BaseModel, ConfigDict, Field
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from shared.journal.marks import Mark, marks
from shared.platform.requests import Operation, answer, queried, signed
from shared.sync.model import stream_to
from shared.sync.wire import MAX_MARKS, EntryMark, Marks


class Writer(StrEnum):
    """Whose entries: the hall's own, or those the platform addressed to it."""

    HALL = "hall"
    PLATFORM = "platform"


class MarksQuery(BaseModel):
    """Marks behind (after_epoch, after), at most `limit`."""

    model_config = ConfigDict(extra="forbid")

    writer: Writer = Writer.HALL
    after_epoch: int = Field(default=1, ge=0, lt=2**31)
    after: int = Field(default=0, ge=0, lt=2**63)
    limit: int = Field(default=MAX_MARKS, ge=1, le=MAX_MARKS)


async def give_marks(request: Request) -> Response:
    platform, hall, _body = await signed(request)
    asked = queried(MarksQuery, request)
    stream = hall.id if asked.writer is Writer.HALL else stream_to(hall.id)
    after = (asked.after_epoch, asked.after)

    def held() -> list[Mark]:
        with platform.side.read() as conn:
            return marks(platform.side.journal, conn, stream, after, asked.limit)

    found = await run_in_threadpool(held)
    return answer(Marks(marks=[EntryMark(**asdict(each)) for each in found]))


OPERATIONS = (
    Operation(
        "GET",
        "/v1/halls/{hall}/journal",
        "The hashes of the entries we hold, each computed anew from the row as it stands.",
        give_marks,
        Marks,
        query=MarksQuery,
    ),
)
