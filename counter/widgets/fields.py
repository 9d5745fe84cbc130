"""The fields of a form, made from the item's definition."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from counter.presenters.intake_view import FieldView
from counter.widgets.pieces import label
from counter.words import tr
from shared.catalogue.model import FieldType
from shared.qt.stylesheet import restyle

LABEL_WIDTH = 136
NARROW_LABEL_WIDTH = 100
SOURCE_GAP = 12


class TextField(QLineEdit):
    """A line of text. A value from a source names it at the right; a personal one is masked while unattended."""

    typed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value = self._shown = ""
        self._source = QLabel(self)
        self._source.setProperty("tone", "jade")
        self._source.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._source.hide()
        self.textEdited.connect(self._edited)

    def show_field(self, view: FieldView) -> None:
        self._value, self._shown = view.value, view.shown
        self._put(view.value if self.hasFocus() else view.shown)
        self._source.setText(_short(view.source))
        self._source.setVisible(bool(view.source))
        self._place_source()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._put(self._value)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._put(self._shown)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.focusNextChild()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_source()

    def _edited(self, text: str) -> None:
        self._value = self._shown = text
        self.typed.emit(text)

    def _put(self, text: str) -> None:
        if text != self.text():
            self.setText(text)
            self.setCursorPosition(len(text) if self.hasFocus() else 0)

    def _place_source(self) -> None:
        if not self._source.text():
            self.setTextMargins(0, 0, 0, 0)
            return
        size = self._source.sizeHint()
        width = min(size.width(), self.width() // 2)
        self._source.setGeometry(
            self.width() - width - SOURCE_GAP // 2, (self.height() - size.height()) // 2, width, size.height()
        )
        self.setTextMargins(0, 0, width - SOURCE_GAP // 2, 0)


class ChoiceField(QComboBox):
    """A choice; the digit before an answer picks it. The wheel never changes it by accident."""

    typed = Signal(str)

    def __init__(self, choices: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.addItem(tr("choose …"), "")
        for number, choice in enumerate(choices, 1):
            self.addItem(f"{number}  {choice}", choice)
        self.setMinimumContentsLength(8)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.currentIndexChanged.connect(self._picked)

    def show_field(self, view: FieldView) -> None:
        at = max(0, self.findData(view.value))
        if at != self.currentIndex():
            self.blockSignals(True)
            self.setCurrentIndex(at)
            self.blockSignals(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.focusNextChild()
            return
        super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def _picked(self, _index: int) -> None:
        self.typed.emit(str(self.currentData() or ""))


class FieldBox(QWidget):
    """A field with its label; below it, when needed, the sentence that says what to mend."""

    typed = Signal(str, str)  # field id, text

    def __init__(self, view: FieldView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._id = view.id
        self.editor: TextField | ChoiceField = (
            ChoiceField(view.choices) if view.type is FieldType.CHOICE else TextField()
        )
        self.editor.setObjectName(f"field_{view.id}")
        self.editor.setAccessibleName(view.label)
        if isinstance(self.editor, TextField):
            self.editor.setPlaceholderText(view.hint)
        self.editor.typed.connect(lambda text: self.typed.emit(self._id, text))
        caption = label(
            view.label if view.required else tr("{label} (optional)", label=view.label), "soft", wrap=True
        )
        caption.setFixedWidth(LABEL_WIDTH)
        self._caption = caption
        caption.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        caption.setBuddy(self.editor)
        self._problem = label("", "soft", wrap=True)
        self._problem.setProperty("ink", "red")
        self._problem.setObjectName(f"problem_{view.id}")
        below = QVBoxLayout()
        below.setSpacing(2)
        below.addWidget(self._problem)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        grid.addWidget(caption, 0, 0)
        grid.addWidget(self.editor, 0, 1)
        grid.addLayout(below, 1, 1)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(2, 1)
        self.show_field(view)

    def be_narrow(self, narrow: bool) -> None:
        """Leave more of a narrow column to the value."""
        self._caption.setFixedWidth(NARROW_LABEL_WIDTH if narrow else LABEL_WIDTH)

    def show_field(self, view: FieldView) -> None:
        self.editor.show_field(view)
        for name, on in (("sourced", bool(view.source)), ("wanting", bool(view.problem))):
            if self.editor.property(name) != ("true" if on else "false"):
                self.editor.setProperty(name, "true" if on else "false")
                restyle(self.editor)
        self._problem.setText(view.problem)
        self._problem.setVisible(bool(view.problem))
        self.editor.setToolTip(view.source)


def _short(source: str) -> str:
    """电子证照《营业执照》 as 营业执照: what stands between the title marks is enough inside a field."""
    before, mark, title = source.partition("《")
    return title.partition("》")[0] if mark else before
