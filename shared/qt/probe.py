"""Answers where things are in the running window, so that a walk-through can touch what a person sees.

Only there when ONEWINDOW_PROBE names a socket (readable by this user alone). One JSON object a line, one
answer a line:

    {"ask": "find", "name": "takeTicket"}
    {"ask": "cell", "name": "queueTable", "row": 0, "column": 1}
    {"ask": "page"}
    {"ask": "names"}
    {"ask": "idle"}

It never clicks or types: that is done by hand or by a tool that moves the real pointer.
"""

import json
import os
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from shared.qt import probe_sight

ENVIRONMENT = "ONEWINDOW_PROBE"


class ProbeError(Exception):
    """The probe was asked for but cannot listen; the text says where and why."""


def install_probe(parent: QObject, busy: Callable[[], bool] = lambda: False) -> "ProbeServer | None":
    """Listen if the environment asks for it; `busy` says whether work is under way (`jobs.under_way > 0`)."""
    path = os.environ.get(ENVIRONMENT)
    return ProbeServer(path, busy, parent) if path else None


class ProbeServer(QObject):
    """Listens on a local socket and answers on the GUI thread. Raises ProbeError."""

    def __init__(self, path: str, busy: Callable[[], bool], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._busy = busy
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._welcome)
        QLocalServer.removeServer(path)
        if not self._server.listen(path):
            raise ProbeError(f"{path}: {self._server.errorString()}")

    def close(self) -> None:
        self._server.close()

    def _welcome(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.readyRead.connect(lambda socket=socket: self._read(socket))
            socket.disconnected.connect(socket.deleteLater)

    def _read(self, socket: QLocalSocket) -> None:
        while socket.canReadLine():
            line = bytes(socket.readLine().data())
            socket.write(json.dumps(self._answer(line), ensure_ascii=False).encode() + b"\n")

    def _answer(self, line: bytes) -> dict[str, Any]:
        try:
            request = json.loads(line)
            match request:
                case {"ask": "find", "name": str(name)}:
                    seen = probe_sight.find(name)
                    return {"found": False} if seen is None else seen.as_json()
                case {"ask": "cell", "name": str(name), "row": int(row)}:
                    seen = probe_sight.find_cell(name, row, int(request.get("column", 0)))
                    return {"found": False} if seen is None else seen.as_json()
                case {"ask": "page"}:
                    return {"page": probe_sight.page(), "texts": probe_sight.visible_texts()}
                case {"ask": "names"}:
                    return {"names": probe_sight.visible_names()}
                case {"ask": "idle"}:
                    return {"idle": not self._busy() and not probe_sight.moving()}
        except ValueError as error:
            return {"problem": f"not a request: {error}"}
        return {"problem": f"unknown request: {request!r}"}
