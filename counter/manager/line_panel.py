"""How the line to the platform stands, who runs the sync, and what is to be done about it."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from counter.presenters.line import LinePresenter
from counter.widgets.pieces import label
from shared.qt.line_label import LineLabel


class LinePanel(QFrame):
    """Stands over every page of the manager; nothing that is refused leaves it before it is solved."""

    def __init__(self, presenter: LinePresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("linePanel")
        self.setProperty("kind", "card")
        self._presenter = presenter
        self._line = LineLabel()
        self._since, self._run_by = label(kind="soft"), label(kind="soft")
        self._next_step = label(wrap=True)
        for part, name in ((self._since, "Since"), (self._run_by, "RunBy"), (self._next_step, "NextStep")):
            part.setObjectName(f"line{name}")
        head = QHBoxLayout()
        head.setSpacing(12)
        for each in (self._line, self._since):
            head.addWidget(each)
        head.addStretch(1)
        head.addWidget(self._run_by)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 8, 14, 8)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self._next_step)
        presenter.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        told = self._presenter.words
        self._line.show_line(told)
        for part, text in (
            (self._since, told.since),
            (self._run_by, told.run_by),
            (self._next_step, told.next_step),
        ):
            part.setText(text)
            part.setVisible(bool(text))
