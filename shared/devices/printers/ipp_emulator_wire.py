"""The emulated document printer's own way with IPP messages, apart from the driver's codec. Pure."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

_END = 3
_GROUPS_BELOW = 0x10
_NUMBERS = (0x21, 0x23)


@dataclass(frozen=True, slots=True)
class Request:
    """A client's request: attributes with their raw values, and the document behind them."""

    version: bytes
    operation: int
    number_of: bytes
    attributes: Mapping[str, list[bytes]] = field(repr=False)
    document: bytes = field(repr=False)

    def text(self, name: str) -> str:
        """The first value as text, empty when absent."""
        return self.attributes.get(name, [b""])[0].decode("utf-8", "replace")

    def number(self, name: str) -> int:
        """The first value as a number, 0 when absent."""
        return int.from_bytes(self.attributes.get(name, [b""])[0], "big")


@dataclass(frozen=True, slots=True)
class Answering:
    """One group of an answer: its delimiter and its attributes, each with tag and value."""

    delimiter: int
    attributes: Mapping[str, tuple[int, object]]

    @classmethod
    def job(cls, attributes: Mapping[str, tuple[int, object]]) -> "Answering":
        """A job's attributes."""
        return cls(2, attributes)

    @classmethod
    def printer(cls, attributes: Mapping[str, tuple[int, object]]) -> "Answering":
        """The printer's attributes."""
        return cls(4, attributes)


def read_request(raw: bytes) -> Request | None:
    """Take a request apart; None when it is none."""
    attributes: dict[str, list[bytes]] = {}
    current: list[bytes] = []
    at = 8
    while at < len(raw) and raw[at] != _END:
        if raw[at] < _GROUPS_BELOW:
            at += 1
            continue
        name_end = at + 3 + int.from_bytes(raw[at + 1 : at + 3], "big")
        value_at = name_end + 2
        end = value_at + int.from_bytes(raw[name_end:value_at], "big")
        if end >= len(raw):
            return None
        if name := raw[at + 3 : name_end].decode("utf-8", "replace"):
            current = attributes.setdefault(name, [])
        current.append(raw[value_at:end])
        at = end
    if at >= len(raw):
        return None
    return Request(raw[:2], int.from_bytes(raw[2:4], "big"), raw[4:8], attributes, raw[at + 1 :])


def answer(request: Request, status: int, groups: list[Answering]) -> bytes:
    """Put an answer together; only what the client asked for is told."""
    wanted = {it.decode("utf-8", "replace") for it in request.attributes.get("requested-attributes", [])}
    everything = not wanted or bool(wanted & {"all", "printer-description", "job-description"})
    parts = [
        request.version + status.to_bytes(2, "big") + request.number_of + b"\x01",
        _attribute(0x47, "attributes-charset", "utf-8"),
        _attribute(0x48, "attributes-natural-language", "en"),
    ]
    for group in groups:
        parts.append(bytes([group.delimiter]))
        parts += _told(group, None if everything else wanted)
    return b"".join(parts) + b"\x03"


def _told(group: Answering, wanted: set[str] | None) -> Iterator[bytes]:
    for name, (tag, value) in group.attributes.items():
        if wanted is None or name in wanted:
            yield _attribute(tag, name, value)


def _attribute(tag: int, name: str, value: object) -> bytes:
    data = str(value).encode()
    if isinstance(value, bool):
        data = b"\x01" if value else b"\x00"
    elif isinstance(value, int) and tag in _NUMBERS:
        data = value.to_bytes(4, "big", signed=True)
    label = name.encode()
    return b"".join([bytes([tag]), len(label).to_bytes(2, "big"), label, len(data).to_bytes(2, "big"), data])
