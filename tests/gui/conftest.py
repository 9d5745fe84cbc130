"""What the tests of screens stand on: the translations, compiled once."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from shared.qt.compile_translations import compile_translations
from shared.qt.translations import Translations


@pytest.fixture(scope="session")
def compiled_translations(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with all .qm files."""
    folder = tmp_path_factory.mktemp("translations")
    compile_translations(folder)
    return folder


@pytest.fixture
def in_chinese(qapp: QApplication, compiled_translations: Path) -> Iterator[Translations]:
    """The screens in zh_CN for one test."""
    translations = Translations(qapp, compiled_translations)
    translations.switch("zh_CN")
    yield translations
    translations.switch("en")
