"""Settling what was set aside when the hall was restored, one citizen or thing after the other."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QPlainTextEdit, QWidget

from counter.manager.dialogs import ManagerDialog
from counter.manager.figures import Figure, FigureRow
from counter.manager.set_aside import EntryView, MatterView
from counter.manager.tables import FigureView
from counter.manager.words import listed, tr
from counter.widgets.pieces import KeyButton, label, note

NOTE_HEIGHT = 76


class SetAsideDialog(ManagerDialog):
    """Whose it is on top; below, of the chosen row, what was done, what to do, and what was done about it."""

    settled = Signal(object, str)  # MatterView, note

    def __init__(self, matters: tuple[MatterView, ...], parent: QWidget | None = None) -> None:
        super().__init__("setAsideDialog", tr("Set aside when the hall was restored"), parent)
        self.resize(1000, 820)
        self._matters: tuple[MatterView, ...] = ()
        self._chosen: MatterView | None = None
        self._whose = FigureView(
            "setAsideMatters", (tr("Whose"), tr("Numbers"), tr("First done"), tr("Entries")), left=3
        )
        for column in range(4):
            mode = QHeaderView.ResizeMode.Stretch if column == 1 else QHeaderView.ResizeMode.ResizeToContents
            self._whose.horizontalHeader().setSectionResizeMode(column, mode)
        self._whose.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self._entries = FigureView("setAsideEntries", (tr("What was done"), tr("Number"), tr("Done")), left=3)
        ground, words = note("red")
        self._next_steps = label(wrap=True)
        self._next_steps.setObjectName("setAsideNextSteps")
        words.addWidget(self._next_steps)
        self._note = QPlainTextEdit()
        self._note.setObjectName("setAsideNote")
        self._note.setTabChangesFocus(True)
        self._note.setFixedHeight(NOTE_HEIGHT)
        self._settle = KeyButton(tr("Settled"), "Ctrl+Return", "primary")
        self._settle.setObjectName("setAsideSettle")
        cancel = KeyButton(tr("Not now"), "Esc")
        why = tr("Done here after the backup was put back; it did not fit what the platform had kept.")
        self.column.addWidget(label(why, "soft", wrap=True))
        self.column.addWidget(self._whose, 3)
        self.column.addWidget(ground)
        self.column.addWidget(self._entries, 2)
        self.column.addWidget(label(tr("What was done about it, without names"), "soft"))
        self.column.addWidget(self._note)
        self.buttons(cancel, self._settle)
        self._whose.selectionModel().currentRowChanged.connect(lambda now, _: self._choose(now.row()))
        self._note.textChanged.connect(self._allow)
        self._settle.clicked.connect(self._tell)
        cancel.clicked.connect(self.reject)
        self._show(matters, 0)

    def put_away(self, key: str) -> None:
        """The matter of this key is settled: the next one comes, or none is left and the dialog closes."""
        keys = [each.key for each in self._matters]
        if key not in keys:
            return
        self._show(tuple(each for each in self._matters if each.key != key), keys.index(key))
        if not self._matters:
            self.accept()

    def _show(self, matters: tuple[MatterView, ...], row: int) -> None:
        self._matters = matters
        self._whose.show_rows(tuple(_matter_row(each) for each in matters))
        self._whose.selectRow(min(row, len(matters) - 1))
        self._note.setFocus()

    def _choose(self, row: int) -> None:
        self._chosen = self._matters[row] if 0 <= row < len(self._matters) else None
        if self._chosen is not None:
            self._entries.show_rows(tuple(_entry_row(each) for each in self._chosen.entries))
            self._next_steps.setText("\n".join(self._chosen.next_steps))
        self._note.clear()
        self._allow()

    def _allow(self) -> None:
        self._settle.setEnabled(self._chosen is not None and bool(self._note.toPlainText().strip()))

    def _tell(self) -> None:
        if self._chosen is not None:
            self.settled.emit(self._chosen, self._note.toPlainText().strip())


def _matter_row(matter: MatterView) -> FigureRow:
    cells = (matter.whose, listed(list(matter.numbers)), matter.entries[0].when, str(len(matter.entries)))
    return FigureRow(matter.key, tuple(Figure(each) for each in cells))


def _entry_row(entry: EntryView) -> FigureRow:
    return FigureRow(entry.id, (Figure(entry.what), Figure(entry.number), Figure(entry.when)))
