"""The halls' interface against its own OpenAPI document: sent what that allows and what it forbids, signed by a hall.

Whatever is sent, the platform answers with a status and a message its document names, and never by falling over.
"""

from base64 import b64encode
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import replace
from typing import Any, TypeAlias

import pytest
import requests
import schemathesis
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st
from schemathesis import GenerationMode
from schemathesis.checks import (
    CheckFunction,
    content_type_conformance,
    not_a_server_error,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)
from schemathesis.core.failures import FailureGroup
from schemathesis.core.result import Ok
from schemathesis.schemas import APIOperation, BaseSchema
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from shared.people.sealing import SideKeys
from shared.platform import comparing
from shared.platform.app import create_app
from shared.platform.identity.sms import DemoSms
from shared.sync.wire import HALL_HEADER, SIGNATURE_HEADER, TIME_HEADER, signed_bytes
from tests.platforms import HallLine, connect, make_platform

EXAMPLES = 12
SEED = 20261124
CHECKS: list[CheckFunction] = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
]
Case: TypeAlias = "schemathesis.Case[Any]"
Operation: TypeAlias = "APIOperation[Any, Any, Any, Any]"
NOTHING_TO_GET_WRONG = "GET /v1/health"
METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE")


class Signing(requests.auth.AuthBase):
    """Signs each request as it goes out, whatever stands in it."""

    def __init__(self, line: HallLine, keys: SideKeys) -> None:
        self._line = line
        self._keys = keys

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        body = request.body or b""
        assert isinstance(body, str | bytes)
        sent = body.encode() if isinstance(body, str) else body
        time = str(self._line.platform.side.clock.now())
        covered = signed_bytes(str(request.method), request.path_url, time, sent)
        request.headers[HALL_HEADER] = self._line.code
        request.headers[TIME_HEADER] = time
        request.headers[SIGNATURE_HEADER] = b64encode(self._keys.signing_key.sign(covered)).decode()
        return request


@pytest.fixture
def line(database_url: str, other_url: str) -> Iterator[HallLine]:
    line = connect(make_platform(database_url), other_url)
    yield line
    line.platform.side.engine.dispose()
    line.hall.engine.dispose()


def asked(
    line: HallLine, app: Starlette, mode: GenerationMode, checks: list[CheckFunction]
) -> dict[int, int]:
    """Sends every operation of the document `EXAMPLES` requests; how often each status was answered."""
    api = schemathesis.openapi.from_asgi("/v1/openapi.json", app)
    session = requests.Session()
    session.auth = Signing(line, line.keys)
    told: dict[int, int] = {}
    for operation in operations(api):
        if mode is GenerationMode.NEGATIVE and operation.label == NOTHING_TO_GET_WRONG:
            continue

        @seed(SEED)
        @settings(
            max_examples=EXAMPLES,
            deadline=None,
            database=None,
            phases=[Phase.explicit, Phase.generate],
            suppress_health_check=list(HealthCheck),
        )
        @given(case=operation.as_strategy(generation_mode=mode), ours=st.integers(0, 3))
        def ask(case: Case, ours: int) -> None:
            if ours and "hall" in (case.path_parameters or {}):
                case.path_parameters["hall"] = line.code
            if "wait" in (case.query or {}):
                case.query["wait"] = 0
            answer = case.call(session=session)
            told[answer.status_code] = told.get(answer.status_code, 0) + 1
            case.validate_response(answer, checks=checks)

        ask()
    return told


def operations(api: BaseSchema) -> Iterator[Operation]:
    for each in api.get_all_operations():
        assert isinstance(each, Ok)
        yield each.ok()


@pytest.mark.parametrize("mode", list(GenerationMode))
def test_every_answer_is_one_the_document_names(line: HallLine, mode: GenerationMode) -> None:
    told = asked(line, create_app(line.platform, sms=DemoSms()), mode, CHECKS)
    assert sum(told.values()) >= EXAMPLES * 10
    assert told.get(422, 0) > 0
    if mode is GenerationMode.POSITIVE:
        assert told.get(200, 0) > 20


def test_a_method_the_document_does_not_name_is_refused_with_those_it_names(line: HallLine) -> None:
    api = schemathesis.openapi.from_asgi("/v1/openapi.json", create_app(line.platform))
    for path, item in api.raw_schema["paths"].items():
        named = {method.upper() for method in item}
        for method in METHODS:
            answer = line.client.request(method, path.replace("{hall}", "LJ01"))
            if method not in named:
                assert (answer.status_code, answer.json()["code"]) == (405, "sync.wrong_method")
                assert named <= {each.strip() for each in answer.headers["Allow"].split(",")}


async def _undocumented(_request: Request) -> Response:
    return JSONResponse({"code": "sync.teapot", "sentence": "。"}, 418)


async def _unlike(_request: Request) -> Response:
    return JSONResponse({"marks": "none"})


async def _falls(_request: Request) -> Response:
    raise ZeroDivisionError


@pytest.mark.parametrize(
    ("planted", "found"),
    [
        (_undocumented, "Undocumented status code"),
        (_unlike, "Response violates schema"),
        (_falls, "Server error"),
    ],
)
def test_a_planted_answer_the_document_does_not_name_is_found(
    line: HallLine,
    monkeypatch: pytest.MonkeyPatch,
    planted: Callable[[Request], Awaitable[Response]],
    found: str,
) -> None:
    (operation,) = comparing.OPERATIONS
    monkeypatch.setattr(comparing, "OPERATIONS", (replace(operation, endpoint=planted),))
    with pytest.raises(FailureGroup) as failed:
        asked(line, create_app(line.platform), GenerationMode.POSITIVE, CHECKS)
    assert found in str([str(each.title) for each in failed.value.exceptions])
