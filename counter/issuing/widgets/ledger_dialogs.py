"""What is entered into the ledger of numbered blank paper: a delivery, a load, sheets taken out or given up."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from counter.issuing.presenters.ledger import LedgerPresenter
from counter.issuing.presenters.ledger_view import sheets_of
from counter.issuing.widgets.asking_dialog import AskingDialog
from counter.widgets.pieces import KeyButton, label
from counter.words import tr
from shared.blanks.model import Reason


class RunFields(QWidget):
    """First and last number of a run, and how many sheets that is."""

    def __init__(self, first: str = "", last: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.first, self.last = QLineEdit(first), QLineEdit(last)
        self.first.setObjectName("firstNumber")
        self.last.setObjectName("lastNumber")
        self._count = label("", "soft")
        self._count.setObjectName("runCount")
        row = QHBoxLayout()
        row.setSpacing(12)
        for caption, field in ((tr("First number"), self.first), (tr("Last number"), self.last)):
            named = label(caption, "soft")
            named.setBuddy(field)
            pair = QVBoxLayout()
            pair.setSpacing(4)
            pair.addWidget(named)
            pair.addWidget(field)
            row.addLayout(pair, 1)
            field.textChanged.connect(self._show)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(row)
        column.addWidget(self._count)
        self._show()

    @property
    def run(self) -> tuple[str, str]:
        """As typed; one number alone is a run of one sheet."""
        first, last = self.first.text().strip(), self.last.text().strip()
        return first, last or first

    def _show(self) -> None:
        count = sheets_of([self.run])
        self._count.setText(tr("That is {count} sheets.", count=count) if count else " ")


class ReceiveDialog(AskingDialog):
    """A delivery goes into the safe."""

    def __init__(self, ledger: LedgerPresenter, parent: QWidget | None = None) -> None:
        title = tr("Receive a delivery")
        super().__init__("receiveDialog", title, tr("It goes into the safe."), ledger, parent)
        self._stock = QComboBox()
        for stock, name in ledger.stocks:
            self._stock.addItem(name, stock)
        if ledger.view.spot is not None:
            self._stock.setCurrentIndex(self._stock.findData(ledger.view.spot[0]))
        self.ask(tr("Which blank paper"), self._stock, "receivedStock")
        self.run_fields = RunFields()
        self.column.addWidget(self.run_fields)
        receive = KeyButton(tr("Receive"), "Return", "primary")
        receive.setObjectName("recordReceived")
        receive.clicked.connect(lambda: ledger.receive(self._stock.currentData(), *self.run_fields.run))
        self.end_with(receive)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._stock.setFocus(Qt.FocusReason.OtherFocusReason)


class LoadDialog(AskingDialog):
    """Sheets go from the safe into a tray; the first number comes out first."""

    def __init__(self, ledger: LedgerPresenter, parent: QWidget | None = None) -> None:
        about = tr("They go behind what lies in the tray already; the first number comes out first.")
        super().__init__("loadDialog", tr("Load into a tray"), about, ledger, parent)
        self._station = QComboBox()
        for station, words in ledger.stations:
            self._station.addItem(words, station)
        self.ask(tr("Into the tray of"), self._station, "loadedStation")
        spot = ledger.view.spot
        self.run_fields = RunFields(ledger.lowest if spot is not None and spot[1] is None else "")
        self.column.addWidget(self.run_fields)
        load = KeyButton(tr("Load"), "Return", "primary")
        load.setObjectName("recordLoaded")
        load.clicked.connect(lambda: ledger.load(self._station.currentData(), *self.run_fields.run))
        self.end_with(load)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._station.setFocus(Qt.FocusReason.OtherFocusReason)


class UnloadDialog(AskingDialog):
    """Sheets go from a tray back into the safe: a run of them, or all."""

    def __init__(
        self, station: str, place: str, ledger: LedgerPresenter, parent: QWidget | None = None
    ) -> None:
        about = tr("Back into the safe. Leave both numbers empty to take out all that lies there.")
        title = tr("Take sheets out of the tray of {place}", place=place)
        super().__init__("unloadDialog", title, about, ledger, parent)
        self.run_fields = RunFields()
        self.column.addWidget(self.run_fields)
        unload = KeyButton(tr("Take out"), "Return", "primary")
        unload.setObjectName("recordUnloaded")

        def take_out() -> None:
            run = self.run_fields.run
            ledger.unload(station, run if run[0] else None)

        unload.clicked.connect(take_out)
        self.end_with(unload)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.run_fields.first.setFocus(Qt.FocusReason.OtherFocusReason)


class SpoilDialog(AskingDialog):
    """Two people give up a sheet that no document has."""

    def __init__(self, ledger: LedgerPresenter, parent: QWidget | None = None) -> None:
        about = tr(
            "Both of you saw it, and what is left of it is destroyed. A sheet a document has is settled there."
        )
        super().__init__("spoilDialog", tr("Give up a sheet"), about, ledger, parent)
        self._number = QLineEdit()
        self.ask(tr("Number of the sheet"), self._number, "spoiledNumber")
        self._reason = QComboBox()
        for reason, words in (
            (Reason.JAMMED, tr("jammed in the printer")),
            (Reason.TORN, tr("torn or soiled")),
            (Reason.MISPRINTED, tr("something else came out on it")),
            (Reason.FLAWED, tr("delivered flawed")),
            (Reason.LOST, tr("lost, searched for in vain")),
        ):
            self._reason.addItem(words, reason)
        self.ask(tr("Why"), self._reason, "spoiledReason")
        self.column.addWidget(self.fields)
        spoil = KeyButton(tr("Given up by both of us"), "Return", "danger")
        spoil.setObjectName("recordSheetSpoiled")
        spoil.clicked.connect(
            lambda: ledger.spoil(
                self._number.text(), Reason(self._reason.currentData()), self.fields.colleague
            )
        )
        self.end_with(spoil)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._number.setFocus(Qt.FocusReason.OtherFocusReason)
