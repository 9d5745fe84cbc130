"""The device tray: its buttons act on the devices, and papers appear as they come out."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QListWidget, QProgressBar, QPushButton
from pytestqt.qtbot import QtBot
from reportlab.pdfgen.canvas import Canvas

from shared.bootstrap import open_hall, prepare_hall
from shared.config import load_settings
from shared.demo.stage import HALL
from shared.demo.tray.app import CARDS, PaperPost
from shared.demo.tray.devices import Addresses, Devices
from shared.demo.tray.hall_line import HallLine
from shared.demo.tray.papers import PaperKeeper, received
from shared.demo.tray.window import TrayWindow
from shared.devices.cards.model import IdCard
from shared.devices.cards.sam_reader import SamReader
from shared.devices.codes.model import CodeEvent, CodeRead, ScannerCame
from shared.devices.codes.serial_scanner import SerialScanner
from shared.devices.printers.escpos_network import EscposNetworkPrinter
from shared.devices.printers.ipp import IppPrinter
from shared.devices.printers.model import Printed
from shared.devices.wires.serial_wire import SerialWire
from shared.papers.model import TicketPaper
from shared.papers.slips import ticket_slip
from shared.sync.lease import Lease
from shared.sync.line import note

SLIP = ticket_slip(
    TicketPaper(
        hall_name="临江市政务服务大厅",
        number="A008",
        line_name="综合受理",
        ahead=2,
        wait_minutes=9,
        taken_at="10:42",
        bring=(),
        follow_url="http://127.0.0.1:8600/follow/LJ01/1",
        appointment=None,
    )
)


@pytest.fixture
def tray(qtbot: QtBot, tmp_path: Path) -> Iterator[tuple[TrayWindow, Devices, Path]]:
    """A tray over running devices, its line leading nowhere; and the folder of its papers."""
    papers = tmp_path / "papers"
    post = PaperPost(PaperKeeper(papers))
    with Devices(tmp_path, 9, post.slip, post.document) as devices:
        window = TrayWindow(devices, CARDS, papers)
        post.came_out.connect(window.show_paper)
        qtbot.addWidget(window)
        window.show()
        yield window, devices, tmp_path


def part(window: TrayWindow, kind: type[QObject], name: str) -> QObject:
    found = window.findChild(kind, name)
    assert found is not None, name
    return found


def press(qtbot: QtBot, window: TrayWindow, name: str) -> None:
    button = part(window, QPushButton, name)
    assert isinstance(button, QPushButton)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_card_lies_on_the_reader_until_it_is_taken_away(
    qtbot: QtBot, tray: tuple[TrayWindow, Devices, Path]
) -> None:
    window, _, folder = tray
    addresses = Addresses.read(folder)
    assert addresses is not None
    reader = SamReader(SerialWire(addresses.card_reader))
    try:
        assert reader.read() is None
        press(qtbot, window, "card_zhang_xiaoman")
        card = reader.read()
        assert isinstance(card, IdCard)
        assert card.name == "张小满"
        press(qtbot, window, "card_li_jianguo")
        assert isinstance(card := reader.read(), IdCard)
        assert card.name == "李建国"
        press(qtbot, window, "removeCard")
        assert reader.read() is None
    finally:
        reader.close()
    assert not any(
        button.isChecked()
        for button in window.findChildren(QPushButton)
        if button.objectName().startswith("card_")
    )


def test_the_line_is_cut_and_restored(qtbot: QtBot, tray: tuple[TrayWindow, Devices, Path]) -> None:
    window, devices, _ = tray
    state = part(window, QLabel, "lineState")
    assert isinstance(state, QLabel)
    press(qtbot, window, "cutLine")
    assert not devices.line.whole
    assert state.property("tone") == "red"
    press(qtbot, window, "cutLine")  # greyed: cutting twice is nothing
    press(qtbot, window, "restoreLine")
    assert devices.line.whole
    assert state.property("tone") == "jade"


def test_the_hall_says_of_its_line_what_its_own_screens_say(
    qtbot: QtBot, tray: tuple[TrayWindow, Devices, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    window, _, folder = tray
    monkeypatch.chdir(folder)
    settings = load_settings(HALL, {})
    line = HallLine(settings)
    said, bar = part(window, QLabel, "status_sync"), part(window, QProgressBar, "caughtUp")
    by = part(window, QLabel, "hallRunBy")
    assert isinstance(said, QLabel)
    assert isinstance(bar, QProgressBar)
    assert isinstance(by, QLabel)
    window.show_hall_line(line.look())
    assert said.text() == "Platform: state unknown", "there is no hall yet"
    assert not (folder / settings.storage.database.removeprefix("sqlite:///")).exists()
    prepare_hall(settings)
    services = open_hall(settings)
    note(services.hall, True, "ship", "sync.gap")
    assert Lease(services.hall, "counter-5").hold()
    services.hall.engine.dispose()
    window.show_hall_line(line.look())
    assert said.text() == "The platform misses entries before those that are sent; 0 entries wait here"
    assert said.property("tone") == "red"
    assert not bar.isVisible()
    assert by.text() == "The sync runs at counter-5"


def test_a_fault_is_set_and_mended(qtbot: QtBot, tray: tuple[TrayWindow, Devices, Path]) -> None:
    window, devices, _ = tray
    printer = EscposNetworkPrinter("127.0.0.1", devices.slips.port)
    switch = part(window, QCheckBox, "fault_slipPaperOut")
    assert isinstance(switch, QCheckBox)
    switch.setChecked(True)
    assert printer.state().paper == "out"
    switch.setChecked(False)
    assert printer.state().ready


def test_codes_are_held_before_the_scanner_from_a_text_and_from_a_paper(
    qtbot: QtBot, tray: tuple[TrayWindow, Devices, Path]
) -> None:
    window, devices, folder = tray
    addresses = Addresses.read(folder)
    assert addresses is not None
    scanner = SerialScanner(SerialWire(addresses.code_scanner))
    heard: list[CodeEvent] = []

    def next_code() -> str:
        def there() -> bool:
            heard.extend(scanner.poll())
            return isinstance(heard[-1], CodeRead)

        heard.clear()
        heard.append(ScannerCame())
        qtbot.waitUntil(there, timeout=5000)
        assert isinstance(heard[-1], CodeRead)
        return heard[-1].text

    try:
        assert scanner.poll() == (ScannerCame(),)
        text = part(window, QLineEdit, "codeText")
        assert isinstance(text, QLineEdit)
        press(qtbot, window, "scanText")  # nothing to scan is nothing
        text.setText("OW1:6BF")
        press(qtbot, window, "scanText")
        assert next_code() == "OW1:6BF"
        assert isinstance(EscposNetworkPrinter("127.0.0.1", devices.slips.port).print(SLIP), Printed)
        large = part(window, QLabel, "paperPicture")
        assert isinstance(large, QLabel)
        qtbot.waitUntil(lambda: not large.pixmap().isNull(), timeout=10_000)
        press(qtbot, window, "scanPaper")
        assert next_code() == "http://127.0.0.1:8600/follow/LJ01/1"
    finally:
        scanner.close()


def test_every_fault_has_its_switch(tray: tuple[TrayWindow, Devices, Path]) -> None:
    window, devices, _ = tray
    for fault in devices.faults:
        part(window, QCheckBox, f"fault_{fault.name}")


def test_a_slip_and_a_document_lie_in_the_tray(
    qtbot: QtBot, tray: tuple[TrayWindow, Devices, Path], a_page: bytes
) -> None:
    window, devices, folder = tray
    papers = part(window, QListWidget, "papers")
    assert isinstance(papers, QListWidget)

    assert isinstance(EscposNetworkPrinter("127.0.0.1", devices.slips.port).print(SLIP), Printed)
    qtbot.waitUntil(lambda: papers.count() == 1, timeout=5000)
    IppPrinter(devices.documents.uri).submit("LJ01-FOOD-LICENCE-2026-000001/1", a_page)
    qtbot.waitUntil(lambda: papers.count() == 2, timeout=10_000)

    slip, document = received(folder / "papers")
    assert (slip.printer, slip.sheets, slip.whole) == ("slips", 1, True)
    assert (folder / "papers" / slip.pages[0]).stat().st_size > 1000
    assert (document.printer, document.job, document.sheets, document.whole) == (
        "kiosk",
        "LJ01-FOOD-LICENCE-2026-000001/1",
        1,
        True,
    )
    assert (folder / "papers" / document.file).read_bytes() == a_page
    assert [(folder / "papers" / page).exists() for page in document.pages] == [True]
    assert not papers.item(0).icon().isNull()


def test_every_page_of_a_document_is_shown(
    qtbot: QtBot, tray: tuple[TrayWindow, Devices, Path], two_pages: bytes
) -> None:
    window, devices, folder = tray
    IppPrinter(devices.documents.uri).submit("LJ-20261124-000004/1", two_pages)
    large = part(window, QLabel, "paperPicture")
    assert isinstance(large, QLabel)
    qtbot.waitUntil(lambda: not large.pixmap().isNull(), timeout=10_000)
    (document,) = received(folder / "papers")
    assert len(document.pages) == 2
    shown = large.pixmap()
    assert shown.height() > 2 * shown.width(), "two upright sheets, one below the other"


@pytest.fixture
def two_pages() -> bytes:
    """A PDF of two pages."""
    canvas = Canvas("pages.pdf")
    for words in ("the first page", "the second page"):
        canvas.drawString(72, 720, words)
        canvas.showPage()
    return bytes(canvas.getpdfdata())


@pytest.fixture
def a_page() -> bytes:
    """A PDF of one page."""
    canvas = Canvas("page.pdf")
    canvas.drawString(72, 720, "one page")
    return bytes(canvas.getpdfdata())
