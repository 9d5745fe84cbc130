"""Language and access modes of the screen; back to the station's own when a visit ends."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.viewmodels.page_model import Rows
from shared.qt.look import Look, Mode
from shared.qt.theme import Theme
from shared.qt.translations import Translations, own_name, reads_from_right

QML_IMPORT_NAME = "Onewindow.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class ModeRow:
    """An access mode of shared.qt.look.Mode, and whether it is on."""

    mode: str
    on: bool


def mode_rows(modes: frozenset[Mode]) -> tuple[ModeRow, ...]:
    """Every mode there is, in the order in which they are offered."""
    return tuple(ModeRow(str(mode), mode in modes) for mode in Mode)


@dataclass(frozen=True, slots=True)
class LanguageRow:
    """A language by its own name; `spoken` is the one on the screen."""

    code: str
    name: str
    spoken: bool


@QmlElement
class AccessModel(QObject):
    """Switches the screen between languages, and each access mode on and off; any of them go together."""

    changed = Signal()
    sounded = Signal()  # something is being said or played

    def __init__(
        self, theme: Theme, translations: Translations, language: str, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._translations = theme, translations
        self._own, self._own_look = language, theme.look
        self._modes, self._languages = Rows(ModeRow, self), Rows(LanguageRow, self)
        theme.changed.connect(self._changed)
        self._changed()

    language = Property(str, lambda self: self._translations.language, notify=changed)
    mirrored = Property(bool, lambda self: reads_from_right(self._translations.language), notify=changed)
    languages = Property(QObject, lambda self: self._languages, constant=True)
    modes = Property(QObject, lambda self: self._modes, constant=True)
    assisted = Property(bool, lambda self: bool(self.worn - self._own_look.modes), notify=changed)

    @property
    def worn(self) -> frozenset[Mode]:
        """The modes that are on."""
        return self._theme.look.modes

    @property
    def spoken(self) -> str:
        """The language of the screen."""
        return self._translations.language

    def wear(self, modes: Iterable[Mode]) -> None:
        """Exactly these modes."""
        self._theme.wear(Look.of(*modes))

    @Slot(str)
    def toggle(self, mode: str) -> None:
        """A mode on, or off again: one of shared.qt.look.Mode."""
        self._theme.wear(self._theme.look.changed(Mode(mode), Mode(mode) not in self.worn))

    def put_on(self, mode: Mode) -> None:
        """A mode somebody needs, as they have just shown."""
        self._theme.wear(self._theme.look.changed(mode, True))

    @Slot()
    def reset(self) -> None:
        """As the next person expects it."""
        self._theme.wear(self._own_look)
        self.speak(self._own)

    def speak(self, language: str) -> None:
        """Everything in this language."""
        if language != self._translations.language:
            self._translations.switch(language)
            self._changed()

    @Slot()
    def _changed(self) -> None:
        self._modes.put(mode_rows(self.worn))
        spoken = self._translations.language
        self._languages.put(
            tuple(LanguageRow(one, own_name(one), one == spoken) for one in self._translations.languages())
        )
        self.changed.emit()
