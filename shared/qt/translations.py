"""The language of the screens: which translators are installed, and switching them while running.

Source strings are English; `resources/translations/<part>_<language>.ts` is compiled to `.qm` by
`python -m shared.qt.compile_translations`. A further language needs its files and nothing else.
"""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtQml import QQmlEngine

SOURCE_LANGUAGE = "en"
DEFAULT_LANGUAGE = "zh_CN"
PARTS = ("shared", "kiosk", "board", "counter", "manager")
OWN_NAMES = {"zh_CN": "中文", "en": "English"}
"""Shorter than Qt has them."""
QT_PARTS = ("qtbase", "qtdeclarative")
DIRECTORY = Path(__file__).resolve().parents[2] / "resources" / "translations"


def own_name(language: str) -> str:
    """What those who speak a language call it."""
    return OWN_NAMES.get(language) or QLocale(language).nativeLanguageName()


def reads_from_right(language: str) -> bool:
    """Whether its script runs from right to left, and with it everything on a screen."""
    return QLocale(language).textDirection() is Qt.LayoutDirection.RightToLeft


@dataclass(frozen=True, slots=True)
class Missing:
    """A translation file that should have been there; the screens fall back to English for its part."""

    file: Path


class Translations:
    """The application's translators. Widgets hear of a switch by LanguageChange, QML is retranslated."""

    def __init__(
        self, app: QCoreApplication, directory: Path = DIRECTORY, parts: tuple[str, ...] = PARTS
    ) -> None:
        self._app, self._directory, self._parts = app, directory, parts
        self._installed: list[QTranslator] = []
        self._engines: list[QQmlEngine] = []
        self.language = SOURCE_LANGUAGE

    def languages(self) -> list[str]:
        """What can be switched to: the default first, then what else has files, and English."""
        found = {
            file.stem.split("_", 1)[1]
            for file in self._directory.glob("*_*.qm")
            if file.stem.split("_", 1)[0] in self._parts
        }
        return sorted(found | {SOURCE_LANGUAGE}, key=lambda name: (name != DEFAULT_LANGUAGE, name))

    def follow(self, engine: QQmlEngine) -> None:
        """Retranslate what this engine shows at every switch; the engine must outlive these translations."""
        self._engines.append(engine)

    def switch(self, language: str = DEFAULT_LANGUAGE) -> list[Missing]:
        """Show everything in `language`; gives the product's own files that were missing."""
        for translator in self._installed:
            self._app.removeTranslator(translator)
        self._installed = []
        missing: list[Missing] = []
        if language != SOURCE_LANGUAGE:
            qt_directory = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
            for part in QT_PARTS:
                self._install(qt_directory / f"{part}_{language}.qm")
            for part in self._parts:
                file = self._directory / f"{part}_{language}.qm"
                if not self._install(file):
                    missing.append(Missing(file))
        QLocale.setDefault(QLocale(language))
        self.language = language
        for engine in self._engines:
            engine.setUiLanguage(language)
            engine.retranslate()
        return missing

    def _install(self, file: Path) -> bool:
        translator = QTranslator(self._app)
        if not translator.load(str(file)):
            return False
        self._installed.append(translator)
        return self._app.installTranslator(translator)
