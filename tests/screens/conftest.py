"""One studio for each file of tests."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from shared.qt.compile_translations import compile_translations
from tests.screens.studio import Studio, open_studio


@pytest.fixture(scope="module")
def studio(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Studio]:
    folder = tmp_path_factory.mktemp("studio")
    compile_translations(folder)
    font = qapp.font()
    studio = open_studio(qapp, folder, folder)
    yield studio
    studio.close()
    qapp.setFont(font)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A layout that is asked out of turn, because nothing is painted, may have to be asked again."""
    for item in items:
        if Path(item.path).parent == Path(__file__).parent:
            item.add_marker(pytest.mark.qt_log_ignore("Detected recursive rearrange", extend=True))
