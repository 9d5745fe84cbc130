"""The OpenAPI document of the interface, worked out of its table of routes and its messages."""

import re
from collections.abc import Iterable
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import models_json_schema

from shared.platform.requests import Operation
from shared.platform.sentences import PROBLEMS
from shared.sync.wire import HALL_HEADER, SIGNATURE_HEADER, TIME_HEADER, Problem

VERSION = "1.0.0"
SIGNING = (
    f"Requests of a hall carry {HALL_HEADER}, {TIME_HEADER} (milliseconds UTC) and {SIGNATURE_HEADER}: base64 of "
    "the Ed25519 signature over method, path with query, time and body, joined by newlines."
)
ALWAYS = (
    "sync.bad_message",
    "sync.too_large",
    "environment.database_away",
    "environment.disk_full",
    "sync.broken",
)
WHEN_SIGNED = ("sync.unknown_hall", "sync.bad_signature", "sync.bad_time", "sync.revoked")


def document(operations: Iterable[Operation]) -> dict[str, Any]:
    """OpenAPI 3.1; every problem code stands with its HTTP status and its sentence."""
    listed = list(operations)
    models: set[type[BaseModel]] = {Problem}
    for each in listed:
        models.update(model for model in (each.answer, each.body) if model is not None)
    ordered = sorted(models, key=lambda model: model.__name__)
    _refs, schemas = models_json_schema(
        [(model, "validation") for model in ordered], ref_template="#/components/schemas/{model}"
    )
    paths: dict[str, dict[str, Any]] = {}
    for each in listed:
        paths.setdefault(each.path, {})[each.method.lower()] = _operation(each)
    return {
        "openapi": "3.1.0",
        "info": {"title": "Onewindow platform", "version": VERSION, "description": SIGNING},
        "paths": paths,
        "components": {
            "schemas": schemas["$defs"],
            "securitySchemes": {"hall": {"type": "apiKey", "in": "header", "name": SIGNATURE_HEADER}},
        },
    }


def _operation(operation: Operation) -> dict[str, Any]:
    described: dict[str, Any] = {
        "operationId": operation.endpoint.__name__,
        "summary": operation.summary,
        "parameters": [*_in_path(operation.path), *_in_query(operation)],
        "responses": {"200": _content("The answer.", operation.answer), **_problems(operation)},
    }
    if operation.body is not None:
        described["requestBody"] = {"required": True, **_content("", operation.body)}
        del described["requestBody"]["description"]
    if operation.bytes_of_a_file:
        described["requestBody"] = {"required": True, "content": {"application/octet-stream": {}}}
    if operation.signed:
        described["security"] = [{"hall": []}]
    return described


def _in_path(path: str) -> list[dict[str, Any]]:
    names = re.findall(r"{(\w+)}", path)
    return [{"name": name, "in": "path", "required": True, "schema": {"type": "string"}} for name in names]


def _in_query(operation: Operation) -> list[dict[str, Any]]:
    if operation.query is None:
        return []
    properties = operation.query.model_json_schema()["properties"]
    return [{"name": name, "in": "query", "schema": schema} for name, schema in properties.items()]


def _problems(operation: Operation) -> dict[str, Any]:
    codes = [*operation.problems, *ALWAYS, *(WHEN_SIGNED if operation.signed else ())]
    by_status: dict[str, list[str]] = {}
    for code in codes:
        status, sentence = PROBLEMS[code]
        by_status.setdefault(str(status), []).append(f"{code}: {sentence}")
    return {status: _content("\n\n".join(said), Problem) for status, said in sorted(by_status.items())}


def _content(description: str, model: type[BaseModel]) -> dict[str, Any]:
    schema = {"$ref": f"#/components/schemas/{model.__name__}"}
    return {"description": description, "content": {"application/json": {"schema": schema}}}
