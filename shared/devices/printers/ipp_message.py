"""IPP messages (RFC 8010, RFC 8011): what a client sends and understands. Pure.

A value is an int (integer, enum), a bool, a str (text, name, keyword, URI and the like), None (no-value) or bytes
(all else, as they came, and what does not fit its tag). Text that is not UTF-8 keeps what can be read of it: one
printer's other jobs may be named by anybody. Members of collections are passed over; nothing we ask for is one.
"""

import struct
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum

Value = int | bool | str | bytes | None
Attributes = Mapping[str, tuple[Value, ...]]


class Operation(IntEnum):
    """Operations we use."""

    create_job = 0x0005
    send_document = 0x0006
    cancel_job = 0x0008
    get_job_attributes = 0x0009
    get_jobs = 0x000A
    get_printer_attributes = 0x000B


class Group(IntEnum):
    """Delimiter tags."""

    operation = 0x01
    job = 0x02
    end = 0x03
    printer = 0x04


class Tag(IntEnum):
    """Value tags we send or read; others are kept as bytes."""

    no_value = 0x13
    integer = 0x21
    boolean = 0x22
    enum = 0x23
    begin_collection = 0x34
    text_with_language = 0x35
    name_with_language = 0x36
    end_collection = 0x37
    text_without_language = 0x41
    name_without_language = 0x42
    keyword = 0x44
    uri = 0x45
    charset = 0x47
    language = 0x48
    media_type = 0x49


_FIRST_VALUE_TAG = 0x10
_TEXTS = range(0x41, 0x4A)


@dataclass(frozen=True, slots=True)
class Attribute:
    """One attribute to send: all its values under one tag."""

    tag: Tag
    name: str
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """A printer's answer: its status and its groups in order, each delimiter with its attributes."""

    status: int
    request_id: int
    groups: tuple[tuple[int, Attributes], ...] = field(repr=False)

    @property
    def successful(self) -> bool:
        """RFC 8011, 4.1.6.1: 0x0000 to 0x00FF."""
        return self.status < 0x0100

    def of(self, group: Group) -> list[Attributes]:
        """The groups of one kind, in order: several for Get-Jobs."""
        return [attributes for tag, attributes in self.groups if tag == group]


def encode(operation: Operation, request_id: int, attributes: tuple[Attribute, ...]) -> bytes:
    """A request, IPP 2.0, its operation attributes in the order given after charset and language."""
    head = (
        Attribute(Tag.charset, "attributes-charset", ("utf-8",)),
        Attribute(Tag.language, "attributes-natural-language", ("en",)),
    )
    parts = [struct.pack(">BBHI", 2, 0, operation, request_id), bytes((Group.operation,))]
    for attribute in (*head, *attributes):
        name = attribute.name
        for value in attribute.values:
            parts.append(_encoded(attribute.tag, name, value))
            name = ""  # further values of the same attribute go without its name
    parts.append(bytes((Group.end,)))
    return b"".join(parts)


def decode(raw: bytes) -> Answer | None:
    """An answer, or None when the bytes are none. Never raises."""
    try:
        return _decode(raw)
    except (struct.error, IndexError):  # torn off anywhere, or not IPP at all
        return None


def _encoded(tag: Tag, name: str, value: Value) -> bytes:
    data, label = _data(value), name.encode()
    return struct.pack(">BH", tag, len(label)) + label + struct.pack(">H", len(data)) + data


def _data(value: Value) -> bytes:
    match value:
        case bool():
            return bytes((value,))
        case int():
            return struct.pack(">i", value)
        case str():
            return value.encode()
        case bytes():
            return value
        case None:
            return b""


def _decode(raw: bytes) -> Answer:
    _major, _minor, status, request_id = struct.unpack_from(">BBHI", raw)
    groups: list[tuple[int, dict[str, list[Value]]]] = []
    at, depth, last = 8, 0, ""
    while (tag := raw[at]) != Group.end:
        at += 1
        if tag < _FIRST_VALUE_TAG:
            if groups and not groups[-1][1]:
                groups.pop()  # a group of nothing: garbage may be made of these
            groups.append((tag, {}))
            depth, last = 0, ""
            continue
        name, at = _counted(raw, at)
        data, at = _counted(raw, at)
        depth -= tag == Tag.end_collection
        if depth == 0 and tag not in (Tag.begin_collection, Tag.end_collection):
            last = _text(name) or last
            groups[-1][1].setdefault(last, []).append(_value(tag, data))
        elif depth == 0 and tag == Tag.begin_collection:
            last = _text(name) or last
        depth += tag == Tag.begin_collection
    told = ((tag, {name: tuple(values) for name, values in group.items()}) for tag, group in groups)
    return Answer(status, request_id, tuple(told))


def _counted(raw: bytes, at: int) -> tuple[bytes, int]:
    (length,) = struct.unpack_from(">H", raw, at)
    data = raw[at + 2 : at + 2 + length]
    if len(data) < length:
        raise IndexError(at)
    return data, at + 2 + length


def _value(tag: int, data: bytes) -> Value:
    match tag:
        case Tag.no_value:
            return None
        case Tag.integer | Tag.enum if len(data) == 4:
            return int.from_bytes(data, "big", signed=True)
        case Tag.boolean if len(data) == 1:
            return data != b"\0"
        case Tag.text_with_language | Tag.name_with_language:
            return _without_language(data)
        case _ if tag in _TEXTS:
            return _text(data)
        case _:
            return data


def _without_language(data: bytes) -> Value:
    try:
        _language, at = _counted(data, 0)
        return _text(_counted(data, at)[0])
    except (struct.error, IndexError):
        return data


def _text(data: bytes) -> str:
    return data.decode("utf-8", "replace")
