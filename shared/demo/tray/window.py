"""The tray's window: cards to lay on the reader, the line, faults, and the papers that came out."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QIcon, QImage, QPainter, QPixmap
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from shared.demo.tray.devices import Devices
from shared.demo.tray.papers import Paper
from shared.demo.tray.sight import code_in
from shared.devices.cards import samples
from shared.devices.cards.model import IdCard
from shared.qt.line_label import LineLabel
from shared.qt.line_words import LineWords
from shared.qt.look import NORMAL

CARD_COLUMNS = 3
CARD_HEIGHT = 76
THUMBNAIL = QSize(132, 170)
PICTURE = QSize(420, 520)
SCROLL_BAR = 14
BETWEEN_PAGES = 12
_FILE = Qt.ItemDataRole.UserRole


class TrayWindow(QWidget):
    """Everything on it is done at once; only papers come from elsewhere (`show_paper`)."""

    def __init__(self, devices: Devices, cards: Path, papers: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._devices, self._papers_folder = devices, papers
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(self.tr("Device tray"))
        self.resize(900, 1100)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(16)
        layout.addWidget(_label(self.tr("Device tray"), "heading"))
        layout.addWidget(self._card_box(cards))
        layout.addWidget(self._code_box())
        layout.addWidget(self._line_box())
        layout.addWidget(self._fault_box())
        layout.addWidget(self._paper_box(), 1)
        self._show_line()

    def fit_screen(self) -> None:
        """Fill a screen that is no larger than the tray, as a virtual one is."""
        room = self.screen().availableGeometry()
        if room.width() <= self.width() or room.height() <= self.height():
            self.setGeometry(room)

    def show_paper(self, paper: Paper) -> None:
        """Put a paper that just came out on top of the others, and show it large."""
        picture = QPixmap(str(self._papers_folder / paper.pages[0])) if paper.pages else QPixmap()
        item = QListWidgetItem(_thumbnail(picture), self._told(paper))
        item.setData(_FILE, paper)
        self._papers.insertItem(0, item)
        self._papers.setCurrentRow(0)
        self._papers.scrollToTop()

    def show_hall_line(self, told: LineWords) -> None:
        """What the hall's own screens say of the line."""
        self._hall_line.show_line(told)
        self._run_by.setText(told.run_by)

    def _card_box(self, cards: Path) -> QFrame:
        box, layout = _box(self.tr("Cards: touch one to lay it on the reader"))
        grid = QGridLayout()
        grid.setSpacing(8)
        self._cards = QButtonGroup(self)
        self._cards.setExclusive(True)
        for number, (stem, card) in enumerate(samples.load_all(cards).items()):
            button = QPushButton(self._face(card))
            button.setObjectName(f"card_{stem}")
            button.setCheckable(True)
            button.setFixedHeight(CARD_HEIGHT)
            button.clicked.connect(lambda _on=False, card=card: self._devices.reader.insert(card))
            self._cards.addButton(button)
            grid.addWidget(button, number // CARD_COLUMNS, number % CARD_COLUMNS)
        layout.addLayout(grid)
        remove = QPushButton(self.tr("Take the card away"))
        remove.setObjectName("removeCard")
        remove.clicked.connect(self._remove_card)
        layout.addWidget(remove, 0, Qt.AlignmentFlag.AlignLeft)
        return box

    def _code_box(self) -> QFrame:
        box, layout = _box(self.tr("Codes: hold one before the scanner"))
        row = QHBoxLayout()
        self._code = QLineEdit()
        self._code.setObjectName("codeText")
        self._code.setPlaceholderText(self.tr("The text of a code"))
        self._code.returnPressed.connect(self._scan_text)
        row.addWidget(self._code, 1)
        for name, words, scan in (
            ("scanText", self.tr("Scan this text"), self._scan_text),
            ("scanScreen", self.tr("Scan the code on the screen"), self._scan_screen),
            ("scanPaper", self.tr("Scan the paper below"), self._scan_paper),
        ):
            button = QPushButton(words)
            button.setObjectName(name)
            button.clicked.connect(scan)
            row.addWidget(button)
        layout.addLayout(row)
        return box

    def _line_box(self) -> QFrame:
        box, layout = _box(self.tr("Line between the hall and the platform"))
        row = QHBoxLayout()
        self._line_state = QLabel()
        self._line_state.setObjectName("lineState")
        self._cut = QPushButton(self.tr("Cut the line"))
        self._cut.setObjectName("cutLine")
        self._cut.clicked.connect(self._cut_line)
        self._restore = QPushButton(self.tr("Restore the line"))
        self._restore.setObjectName("restoreLine")
        self._restore.clicked.connect(self._restore_line)
        row.addWidget(self._line_state)
        row.addStretch(1)
        row.addWidget(self._cut)
        row.addWidget(self._restore)
        layout.addLayout(row)
        hall = QHBoxLayout()
        self._hall_line, self._run_by = LineLabel(), _label("", "soft")
        self._run_by.setObjectName("hallRunBy")
        hall.addWidget(_label(self.tr("As the hall sees it:"), "soft"))
        hall.addWidget(self._hall_line)
        hall.addStretch(1)
        hall.addWidget(self._run_by)
        layout.addLayout(hall)
        return box

    def _fault_box(self) -> QFrame:
        box, layout = _box(self.tr("Faults"))
        told = {
            "slipPaperOut": self.tr("Ticket printer: out of paper"),
            "slipCoverOpen": self.tr("Ticket printer: cover open"),
            "documentPaperOut": self.tr("Kiosk's document printer: out of paper"),
            "documentStalls": self.tr("Kiosk's document printer: stands still"),
            "noticePaperOut": self.tr("Counter's printer: out of paper"),
            "readerSilent": self.tr("Card reader: does not answer"),
            "readerUnplugged": self.tr("Card reader: cable pulled out"),
            "scannerUnplugged": self.tr("Code scanner: cable pulled out"),
        }
        grid = QGridLayout()
        for number, fault in enumerate(self._devices.faults):
            switch = QCheckBox(told[fault.name])
            switch.setObjectName(f"fault_{fault.name}")
            switch.toggled.connect(fault.set_to)
            grid.addWidget(switch, number // 2, number % 2)
        layout.addLayout(grid)
        return box

    def _paper_box(self) -> QFrame:
        box, layout = _box(self.tr("Papers that came out, the last one first"))
        row = QHBoxLayout()
        self._papers = QListWidget()
        self._papers.setObjectName("papers")
        self._papers.setViewMode(QListWidget.ViewMode.IconMode)
        self._papers.setMovement(QListWidget.Movement.Static)
        self._papers.setResizeMode(QListWidget.ResizeMode.Adjust)
        self._papers.setIconSize(THUMBNAIL)
        self._papers.setGridSize(QSize(THUMBNAIL.width() + 28, THUMBNAIL.height() + 56))
        self._papers.setWordWrap(True)
        self._papers.currentItemChanged.connect(self._enlarge)
        self._large = QLabel()
        self._large.setObjectName("paperPicture")
        self._large.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        self._sheets = QScrollArea()
        self._sheets.setWidget(self._large)
        self._sheets.setWidgetResizable(True)
        self._sheets.setFixedWidth(PICTURE.width() + SCROLL_BAR)
        self._sheets.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        row.addWidget(self._papers, 1)
        row.addWidget(self._sheets)
        layout.addLayout(row, 1)
        return box

    def _remove_card(self) -> None:
        self._devices.reader.remove()
        lying = self._cards.checkedButton()
        if lying is not None:
            self._cards.setExclusive(False)
            lying.setChecked(False)
            self._cards.setExclusive(True)

    def _scan_text(self) -> None:
        if self._code.text():
            self._devices.scanner.scan(self._code.text())

    def _scan_screen(self) -> None:
        """The first code that is to be seen on this screen: a citizen's page in a browser, or the kiosk's ticket."""
        self._scan_picture(self.screen().grabWindow(0).toImage())

    def _scan_paper(self) -> None:
        self._scan_picture(self._large.pixmap().toImage())

    def _scan_picture(self, picture: QImage) -> None:
        code = code_in(picture)
        self._code.setText(code or "")
        self._scan_text()

    def _cut_line(self) -> None:
        self._devices.line.cut()
        self._show_line()
        self._restore.setFocus()

    def _restore_line(self) -> None:
        self._devices.line.restore()
        self._show_line()
        self._cut.setFocus()

    def _show_line(self) -> None:
        whole = self._devices.line.whole
        self._line_state.setText(self.tr("The line stands") if whole else self.tr("The line is cut"))
        self._line_state.setProperty("tone", "jade" if whole else "red")
        self._line_state.style().polish(self._line_state)
        for button, useful in ((self._cut, whole), (self._restore, not whole)):
            button.setEnabled(useful)

    def _enlarge(self, item: QListWidgetItem | None) -> None:
        paper = None if item is None else item.data(_FILE)
        if not isinstance(paper, Paper) or not paper.pages:
            self._large.clear()
            return
        room = QSize(PICTURE.width(), max(200, self._sheets.viewport().height()))
        pages = [_fitted(QPixmap(str(self._papers_folder / page)), room) for page in paper.pages]
        self._large.setPixmap(_stacked(pages))
        self._sheets.verticalScrollBar().setValue(0)

    def _face(self, card: IdCard) -> str:
        sex = {"male": self.tr("male"), "female": self.tr("female")}.get(card.sex, "")
        return f"{card.name}\n{sex}  {card.birth}"

    def _told(self, paper: Paper) -> str:
        if paper.printer == "slips":
            told = self.tr("Slip")
        elif paper.printer == "kiosk":
            told = self.tr("Kiosk's printer: {sheets} sheets").format(sheets=paper.sheets)
        else:
            told = self.tr("Counter's printer: {sheets} sheets").format(sheets=paper.sheets)
        return told if paper.whole else self.tr("{paper}, not whole").format(paper=told)


def _box(title: str) -> tuple[QFrame, QVBoxLayout]:
    box = QFrame()
    box.setProperty("kind", "card")
    layout = QVBoxLayout(box)
    layout.setContentsMargins(16, 12, 16, 16)
    layout.setSpacing(12)
    layout.addWidget(_label(title, "soft"))
    return box, layout


def _label(text: str, kind: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("kind", kind)
    return label


def _thumbnail(picture: QPixmap) -> QIcon:
    """Small, and not tinted when it is chosen: paper is white."""
    small = _fitted(picture, THUMBNAIL)
    icon = QIcon(small)
    icon.addPixmap(small, QIcon.Mode.Selected)
    return icon


def _fitted(picture: QPixmap, room: QSize) -> QPixmap:
    """As large as there is room, with the edge of the paper."""
    if picture.isNull():
        return picture
    fitted = picture.scaled(
        room, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    painter = QPainter(fitted)
    painter.setPen(QColor(NORMAL.line))
    painter.drawRect(fitted.rect().adjusted(0, 0, -1, -1))
    painter.end()
    return fitted


def _stacked(pages: list[QPixmap]) -> QPixmap:
    """The pages of a paper, one below the other on the table's ground."""
    if len(pages) == 1:
        return pages[0]
    height = sum(page.height() for page in pages) + BETWEEN_PAGES * (len(pages) - 1)
    stack = QPixmap(max(page.width() for page in pages), height)
    stack.fill(NORMAL.line)
    painter = QPainter(stack)
    top = 0
    for page in pages:
        painter.drawPixmap(0, top, page)
        top += page.height() + BETWEEN_PAGES
    painter.end()
    return stack
