"""Bugs to plant in the kiosk, each of which a walk or a storm has to notice."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QWindow

from kiosk import flow
from kiosk.viewmodels.scene_model import SceneModel
from kiosk.viewmodels.session import Session

_do, _leave, _step = SceneModel._do, Session.leave, flow.step
_windows: list[QWindow] = []


def _without_debounce(self: SceneModel, *work: Any) -> None:
    self._change(busy=False)
    self._keys.clear()
    _do(self, *work)


def _never_leaves(self: Session) -> None:
    if self.scene.nav.page is not flow.Page.LINES:
        _leave(self)


def _raises(state: flow.State, event: flow.Event) -> flow.State:
    if isinstance(event, flow.Wanted):
        raise ZeroDivisionError("planted")
    return _step(state, event)


def _second_window(state: flow.State, event: flow.Event) -> flow.State:
    if isinstance(event, flow.Wanted) and not _windows:
        beside = QWindow()
        beside.setFlags(Qt.WindowType.ToolTip)
        beside.setGeometry(0, 0, 80, 80)
        beside.show()
        _windows.append(beside)
    return _step(state, event)


PLANTED: dict[str, tuple[object, str, Callable[..., Any]]] = {
    "without_debounce": (SceneModel, "_do", _without_debounce),
    "never_leaves": (Session, "leave", _never_leaves),
    "raises": (flow, "step", _raises),
    "second_window": (flow, "step", _second_window),
}


@contextmanager
def planted(bug: str) -> Iterator[None]:
    """With this bug in the kiosk; none for an empty name."""
    if not bug:
        yield
        return
    where, name, instead = PLANTED[bug]
    before = getattr(where, name)
    setattr(where, name, instead)
    try:
        yield
    finally:
        setattr(where, name, before)
        while _windows:
            _windows.pop().destroy()
