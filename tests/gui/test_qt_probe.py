"""The probe tells where a person sees a thing, and that it is not there when it cannot be seen."""

import socket
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Protocol, TypeVar

import pytest
from PySide6.QtCore import QPoint, QUrl
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtQuick import QQuickView
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QPushButton, QTableView, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from shared.qt.probe import ENVIRONMENT, ProbeServer, install_probe
from shared.qt.probe_client import Page, Probe, ProbeRefused, ProbeTimeout

T = TypeVar("T")


class Ask(Protocol):
    def __call__(self, question: Callable[[Probe], T]) -> T: ...


QML = b"""
import QtQuick
import QtQuick.Controls.Basic

Item {
    objectName: "homePage"
    width: 400; height: 300
    Button { objectName: "takeTicket"; x: 20; y: 30; width: 100; height: 40; text: "Take a number" }
    Button { objectName: "off"; x: 20; y: 80; text: "Off"; enabled: false }
    Item { opacity: 0; Rectangle { objectName: "faded"; width: 10; height: 10 } }
    Item { visible: false; Text { objectName: "hidden"; text: "secret" } }
    Rectangle { objectName: "outside"; x: 900; width: 50; height: 50 }
    Rectangle { objectName: "edge"; x: 380; y: 200; width: 50; height: 50 }
    ListView {
        objectName: "lines"; x: 200; y: 100; width: 100; height: 50; clip: true; model: 5
        delegate: Text { required property int index; height: 20; text: "line " + index }
    }
}
"""


@pytest.fixture
def probe_path(qapp: QApplication, tmp_path: Path) -> Iterator[str]:
    path = str(tmp_path / "probe")
    server = ProbeServer(path, lambda: False)
    yield path
    server.close()
    server.deleteLater()


@pytest.fixture
def ask(qtbot: QtBot, probe_path: str) -> Iterator[Ask]:
    """Asks from another thread, as another process would, while this one serves its event loop."""
    with ThreadPoolExecutor(1) as pool:
        probe = pool.submit(Probe, probe_path, 3.0)
        qtbot.waitUntil(probe.done, timeout=4000)

        def asking(question: Callable[[Probe], T]) -> T:
            answer = pool.submit(question, probe.result())
            qtbot.waitUntil(answer.done, timeout=4000)
            return answer.result()

        yield asking
        probe.result().close()


@pytest.fixture
def view(qtbot: QtBot, tmp_path: Path) -> Iterator[QQuickView]:
    file = tmp_path / "Home.qml"
    file.write_bytes(QML)
    view = QQuickView()
    view.setSource(QUrl.fromLocalFile(str(file)))
    assert view.status() == QQuickView.Status.Ready, view.errors()
    view.setPosition(100, 50)
    view.show()
    qtbot.waitUntil(view.isExposed, timeout=2000)
    yield view
    view.close()
    view.deleteLater()


def test_a_qml_item_is_found_where_it_is_seen(view: QQuickView, ask: Ask) -> None:
    seen = ask(lambda probe: probe.wait("takeTicket"))
    corner = view.mapToGlobal(QPoint(20, 30))
    assert (seen.x, seen.y, seen.w, seen.h) == (corner.x(), corner.y(), 100, 40)
    assert seen.text == "Take a number"
    assert seen.centre == (corner.x() + 50, corner.y() + 20)


@pytest.mark.parametrize("name", ["faded", "hidden", "outside"])
def test_what_cannot_be_seen_is_found_but_not_visible(view: QQuickView, ask: Ask, name: str) -> None:
    seen = ask(lambda probe: probe.find(name))
    assert seen is not None
    assert not seen.visible


def test_only_the_visible_part_counts(view: QQuickView, ask: Ask) -> None:
    edge, row, off = (
        ask(lambda probe: probe.find("edge")),
        ask(lambda probe: probe.cell("lines", 2)),
        ask(lambda probe: probe.find("off")),
    )
    assert edge is not None
    assert row is not None
    assert off is not None
    assert edge.w == 20
    assert (row.text, row.h) == ("line 2", 10)
    assert not off.enabled
    assert ask(lambda probe: probe.cell("lines", 5)) is None
    assert ask(lambda probe: probe.find("nowhere")) is None


def test_the_page_and_its_texts(view: QQuickView, ask: Ask) -> None:
    page = ask(lambda probe: probe.page())
    assert page == Page("homePage", ("Take a number", "Off", "line 0", "line 1", "line 2"))
    assert ask(lambda probe: probe.wait_text("line 1")) == "line 1"
    assert ask(lambda probe: probe.idle()) is True


def test_waiting_is_bounded_and_tells_what_was_there(view: QQuickView, ask: Ask) -> None:
    with pytest.raises(ProbeTimeout, match="Take a number"):
        ask(lambda probe: probe.wait("nowhere", timeout=0.1))
    with pytest.raises(ProbeTimeout):
        ask(lambda probe: probe.wait("off", timeout=0.1))


def test_widgets_and_table_cells(qtbot: QtBot, ask: Ask) -> None:
    window, middle = QMainWindow(), QWidget()
    qtbot.addWidget(window)
    middle.setObjectName("intakePage")
    button, label, table = QPushButton("Call next"), QLabel("Waiting"), QTableView()
    button.setObjectName("callNext")
    table.setObjectName("queueTable")
    model = QStandardItemModel(40, 2, table)
    for row in range(40):
        model.setItem(row, 0, QStandardItem(f"A{row:03}"))
    table.setModel(model)
    layout = QVBoxLayout(middle)
    for widget in (button, label, table):
        layout.addWidget(widget)
    window.setCentralWidget(middle)
    window.resize(400, 300)
    window.show()
    qtbot.waitExposed(window)

    seen = ask(lambda probe: probe.wait("callNext"))
    assert QApplication.widgetAt(QPoint(*seen.centre)) is button
    first = ask(lambda probe: probe.wait_cell("queueTable", 0))
    assert first.text == "A000"
    index = table.indexAt(table.viewport().mapFromGlobal(QPoint(*first.centre)))
    assert (index.row(), index.column()) == (0, 0)
    last = ask(lambda probe: probe.cell("queueTable", 39))
    assert last is not None
    assert not last.visible
    assert ask(lambda probe: probe.cell("queueTable", 40)) is None
    page = ask(lambda probe: probe.page())
    assert page.name == "intakePage"
    assert "A039" not in page.texts
    assert [text for text in page.texts if len(text) > 3][:3] == ["Call next", "Waiting", "A000"]


def test_a_request_it_does_not_know_is_refused(view: QQuickView, ask: Ask, probe_path: str) -> None:
    with pytest.raises(ProbeRefused, match="click"):
        ask(lambda probe: probe._ask(ask="click", name="takeTicket"))

    def raw(_: Probe) -> bytes:
        with socket.socket(socket.AF_UNIX) as line:
            line.settimeout(2)
            line.connect(probe_path)
            line.sendall(b"not json\n")
            return line.recv(1000)

    assert b"problem" in ask(raw)


def test_there_is_no_probe_unless_asked_for(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv(ENVIRONMENT, raising=False)
    assert install_probe(qapp) is None
    monkeypatch.setenv(ENVIRONMENT, str(tmp_path / "here"))
    server = install_probe(qapp)
    assert server is not None
    assert (tmp_path / "here").stat().st_mode & 0o077 == 0
    server.close()
    server.deleteLater()
