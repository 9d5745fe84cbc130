"""The other end of the probe (shared.qt.probe), for walk-throughs. Knows no Qt; every wait is bounded."""

import json
import socket
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

T = TypeVar("T")
PAUSE_S = 0.05


class ProbeTimeout(Exception):
    """What was waited for did not come; the text says what was on the screen instead."""


class ProbeRefused(Exception):
    """The probe did not understand the request."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A named thing; x, y, w, h of its visible part in global screen pixels."""

    name: str
    visible: bool
    enabled: bool
    x: int
    y: int
    w: int
    h: int
    text: str

    @property
    def centre(self) -> tuple[int, int]:
        """Where to touch it."""
        return self.x + self.w // 2, self.y + self.h // 2


@dataclass(frozen=True, slots=True)
class Page:
    """The page in front and all texts visible, from top to bottom."""

    name: str
    texts: tuple[str, ...]


class Probe:
    """A connection to the probe of one running application; connecting waits until it listens."""

    def __init__(self, path: str | Path, timeout: float = 20.0) -> None:
        self._timeout = timeout
        self._socket = self._connect(str(path), timeout)
        self._file = self._socket.makefile("rb")

    def __enter__(self) -> "Probe":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        self._file.close()
        self._socket.close()

    def find(self, name: str) -> Seen | None:
        """The thing of this objectName, visible or not; None if there is none."""
        return self._seen(ask="find", name=name)

    def cell(self, name: str, row: int, column: int = 0) -> Seen | None:
        """A cell of the table or an item of the list `name`; None if there is none."""
        return self._seen(ask="cell", name=name, row=row, column=column)

    def page(self) -> Page:
        answer = self._ask(ask="page")
        return Page(answer["page"], tuple(answer["texts"]))

    def names(self) -> list[str]:
        """The objectNames of all that is visible."""
        return list(self._ask(ask="names")["names"])

    def idle(self) -> bool:
        """True when no work is under way and nothing is moving."""
        return bool(self._ask(ask="idle")["idle"])

    def wait(self, name: str, timeout: float | None = None) -> Seen:
        """Wait until the thing is visible, enabled and stands still. Raises ProbeTimeout."""
        last: list[Seen | None] = [None]

        def steady() -> Seen | None:
            seen = self.find(name)
            before, last[0] = last[0], seen
            return seen if seen is not None and seen.visible and seen.enabled and seen == before else None

        return self._until(steady, f"{name} to be there", timeout)

    def wait_gone(self, name: str, timeout: float | None = None) -> None:
        """Wait until nothing visible has this name. Raises ProbeTimeout."""
        self._until(lambda: name not in self.names() or None, f"{name} to go", timeout)

    def wait_cell(self, name: str, row: int, column: int = 0, timeout: float | None = None) -> Seen:
        """Wait until the cell is visible. Raises ProbeTimeout."""

        def shown() -> Seen | None:
            seen = self.cell(name, row, column)
            return seen if seen is not None and seen.visible else None

        return self._until(shown, f"row {row} of {name}", timeout)

    def wait_page(self, name: str, timeout: float | None = None) -> Page:
        """Wait until the page of this objectName is in front. Raises ProbeTimeout."""

        def front() -> Page | None:
            page = self.page()
            return page if page.name == name else None

        return self._until(front, f"page {name}", timeout)

    def wait_text(self, part: str, timeout: float | None = None) -> str:
        """Wait until a visible text holds `part`; gives that text. Raises ProbeTimeout."""
        return self._until(
            lambda: next((text for text in self.page().texts if part in text), None),
            f"text {part!r}",
            timeout,
        )

    def wait_idle(self, timeout: float | None = None) -> None:
        """Wait until nothing is under way. Raises ProbeTimeout."""
        self._until(lambda: self.idle() or None, "quiet", timeout)

    def _until(self, look: Callable[[], T | None], what: str, timeout: float | None) -> T:
        deadline = time.monotonic() + (self._timeout if timeout is None else timeout)
        while True:
            found = look()
            if found is not None:
                return found
            if time.monotonic() > deadline:
                page = self.page()
                raise ProbeTimeout(
                    f"waited for {what}; on the screen: page {page.name!r}, {list(page.texts)}"
                )
            time.sleep(PAUSE_S)

    def _seen(self, **request: Any) -> Seen | None:
        answer = self._ask(**request)
        return Seen(**answer) if answer.pop("found") else None

    def _ask(self, **request: Any) -> dict[str, Any]:
        self._socket.sendall(json.dumps(request).encode() + b"\n")
        line = self._file.readline()
        if not line:
            raise ProbeTimeout("the application has gone")
        answer: dict[str, Any] = json.loads(line)
        if "problem" in answer:
            raise ProbeRefused(answer["problem"])
        return answer

    @staticmethod
    def _connect(path: str, timeout: float) -> socket.socket:
        deadline = time.monotonic() + timeout
        while True:
            line = socket.socket(socket.AF_UNIX)
            line.settimeout(timeout)
            try:
                line.connect(path)
            except (FileNotFoundError, ConnectionRefusedError):
                line.close()
                if time.monotonic() > deadline:
                    raise ProbeTimeout(f"no application listens at {path}") from None
                time.sleep(PAUSE_S)
            else:
                return line
