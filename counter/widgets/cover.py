"""A page over everything the program shows, which stays as it is below."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QWidget
from shiboken6 import isValid

FLEETING = (Qt.WindowType.Popup, Qt.WindowType.ToolTip)


class Cover(QObject):
    """Covers `stack` of `window` with `page`; dialogs are hidden, those that open meanwhile too."""

    def __init__(self, window: QMainWindow, stack: QStackedWidget, page: QWidget) -> None:
        super().__init__(window)
        self._window, self._stack, self._page = window, stack, page
        self._below = stack.currentIndex()
        self._focus = QApplication.focusWidget()
        self._hidden: list[QWidget] = []
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        for each in QApplication.topLevelWidgets():
            self._hide(each)
        stack.addWidget(page)
        stack.setCurrentWidget(page)
        window.activateWindow()
        app = QApplication.instance()
        assert app is not None  # there is a window
        self._app = app
        self._app.installEventFilter(self)

    def take_off(self) -> None:
        """Everything is as it was."""
        self._app.removeEventFilter(self)
        self._stack.setCurrentIndex(self._below)
        self._stack.removeWidget(self._page)
        self._page.deleteLater()
        for each in self._hidden:
            if isValid(each):
                each.show()
        if self._focus is not None and isValid(self._focus):
            self._focus.setFocus(Qt.FocusReason.OtherFocusReason)
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            QTimer.singleShot(0, watched, lambda: self._hide(watched))
        return False

    def _hide(self, widget: QWidget) -> None:
        mine = widget is self._window or widget.windowType() in FLEETING
        if not mine and widget.isVisible() and widget not in self._hidden:
            widget.hide()
            self._hidden.append(widget)
