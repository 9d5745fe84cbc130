"""Language and access modes of the screen; back to the station's own when a visit ends."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from shared.qt.look import Look
from shared.qt.theme import Theme
from shared.qt.translations import SOURCE_LANGUAGE, Translations

QML_IMPORT_NAME = "Onewindow.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class AccessModel(QObject):
    """Switches the screen between languages, and elderly and high-contrast looks."""

    changed = Signal()

    def __init__(
        self, theme: Theme, translations: Translations, language: str, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._translations, self._own = theme, translations, language
        theme.changed.connect(self.changed)

    language = Property(str, lambda self: self._translations.language, notify=changed)
    elderly = Property(bool, lambda self: self._theme.look.elderly, notify=changed)
    highContrast = Property(bool, lambda self: self._theme.look.high_contrast, notify=changed)  # noqa: N815  QML name

    @Slot()
    def switchLanguage(self) -> None:  # noqa: N802  QML name
        """The next language there is."""
        languages = self._translations.languages()
        if self._translations.language not in languages:
            languages.insert(0, self._translations.language)
        at = languages.index(self._translations.language)
        self._speak(languages[(at + 1) % len(languages)])

    @Slot()
    def toggleElderly(self) -> None:  # noqa: N802  QML name
        """Larger text and targets, or back."""
        self._theme.wear(self._theme.look.changed(elderly=not self._theme.look.elderly))

    @Slot()
    def toggleContrast(self) -> None:  # noqa: N802  QML name
        """High contrast, or back."""
        self._theme.wear(self._theme.look.changed(high_contrast=not self._theme.look.high_contrast))

    def reset(self) -> None:
        """As the next person expects it."""
        self._theme.wear(Look.of(reduced_motion=self._theme.look.reduced_motion))
        if self._translations.language != self._own:
            self._speak(self._own)

    def _speak(self, language: str) -> None:
        if language != SOURCE_LANGUAGE or self._translations.language != SOURCE_LANGUAGE:
            self._translations.switch(language)
            self.changed.emit()
