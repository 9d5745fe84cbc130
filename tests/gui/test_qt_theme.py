"""One look for both doors: readable, scaled, and known to qmllint."""

import subprocess
from pathlib import Path

import PySide6
import pytest
from PySide6.QtGui import QColor, QFontDatabase
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from shared.qt import qmltypes
from shared.qt.look import HIGH_CONTRAST, NORMAL, TEXT_PAIRS, Look, Mode, Palette, contrast
from shared.qt.stylesheet import restyle, stylesheet
from shared.qt.theme import FONTS, Theme, dress, load_fonts, theme_of

SAMPLE = """
import QtQuick
import Onewindow.Theme
import Sample

Rectangle {
    id: root

    required property SampleTicket ticket

    color: Theme.ground
    width: Theme.margin + root.ticket.ahead

    Text {
        color: Theme.inkSoft
        font.family: Theme.family
        font.pixelSize: Theme.body
        text: root.ticket.label + root.ticket.print(2)
    }
    Connections {
        target: root.ticket
        function onMoved(ahead: int): void { console.log(ahead) }
    }
    Behavior on opacity { NumberAnimation { duration: Theme.calm; easing.type: Easing.OutCubic } }
}
"""

SAMPLE_TYPES = """
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

QML_IMPORT_NAME = "Sample"
QML_IMPORT_MAJOR_VERSION = 1

class Base(QObject):
    moved = Signal(int, arguments=["ahead"])
    ahead = Property(int, lambda self: 3, notify=moved)

@QmlElement
class SampleTicket(Base):
    label = Property(str, lambda self: "A001", constant=True)

    @Slot(int, result=str)
    def print(self, copies):
        return "slip" * copies
"""


@pytest.mark.parametrize(("palette", "least"), [(NORMAL, 4.5), (HIGH_CONTRAST, 7.0)])
def test_every_text_is_readable(palette: Palette, least: float) -> None:
    poor = {
        pair: round(ratio, 2)
        for pair in TEXT_PAIRS
        if (ratio := contrast(getattr(palette, pair[0]), getattr(palette, pair[1]))) < least
    }
    assert not poor


def test_contrast_is_measured_as_wcag_does() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


def test_sizes_of_the_kiosk(qapp: QApplication) -> None:
    theme = Theme()
    assert theme.property("margin") == 56
    assert theme.property("target") == 120
    assert theme.property("small") >= 26
    assert 60 <= theme.property("title") <= 66
    theme.setProperty("screenWidth", 720.0)
    assert theme.property("target") == 80
    assert theme.property("unit") == 5
    theme.setProperty("screenWidth", 1080.0)
    before = theme.property("body")
    theme.setProperty("elderly", True)
    assert theme.property("body") > before
    assert theme.property("target") > 120


def test_modes_change_what_is_shown_once(qtbot: QtBot) -> None:
    theme = Theme()
    with qtbot.waitSignal(theme.changed):
        theme.setProperty("highContrast", True)
    assert theme.property("ink") == QColor("#000000")
    with qtbot.assertNotEmitted(theme.changed):
        theme.setProperty("highContrast", True)
    theme.setProperty("reducedMotion", True)
    assert theme.property("calm") == 0
    theme.wear(Look())
    assert theme.property("ink") == QColor("#14263D")
    assert theme.property("calm") == 250


def test_qml_follows_the_theme(qtbot: QtBot) -> None:
    engine = QQmlEngine()
    component = QQmlComponent(engine)
    component.setData(b"import QtQuick\nimport Onewindow.Theme\nRectangle { color: Theme.card }", "")
    item = component.create()
    assert item is not None, component.errors()
    theme = theme_of(engine)
    assert item.property("color") == QColor("#FFFFFF")
    theme.wear(Look.of(Mode.HIGH_CONTRAST))
    assert theme.property("line") == QColor("#4A5A6C")
    item.deleteLater()


def test_our_own_fonts_come_first(qapp: QApplication) -> None:
    if not any(FONTS.glob("*.ttf")):
        pytest.skip("resources/fonts is empty")
    assert load_fonts() == "Noto Sans SC"
    assert "Noto Sans SC" in QFontDatabase.families()
    before = qapp.font()
    dress(qapp)
    assert qapp.font().family() == "Noto Sans SC"
    assert qapp.font().pixelSize() == 16
    qapp.setFont(before)


@pytest.mark.parametrize("look", [Look(), Look.of(Mode.HIGH_CONTRAST), Look.of(Mode.ELDERLY)])
def test_the_style_sheet_is_taken_by_widgets(qtbot: QtBot, look: Look) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    host.setStyleSheet(stylesheet(look))
    button, badge, field = QPushButton("Call", host), QLabel("Waived", host), QLineEdit("86", host)
    button.setProperty("kind", "primary")
    badge.setProperty("tone", "jade")
    host.show()
    restyle(field)
    plain = field.grab().toImage().pixelColor(field.width() // 2, 4)
    field.setProperty("sourced", "true")
    restyle(field)
    sourced = field.grab().toImage().pixelColor(field.width() // 2, 4)
    assert plain == QColor(look.palette.card)
    assert sourced == QColor(look.palette.jade_soft)
    assert button.grab().toImage().pixelColor(12, button.height() // 2) == QColor(look.palette.brand)


def lint(types: Path, file: Path) -> subprocess.CompletedProcess[str]:
    qmllint = Path(PySide6.__file__).parent / "qmllint"
    return subprocess.run(
        [qmllint, "-W", "0", "-I", types, file], capture_output=True, text=True, timeout=60, check=False
    )


@pytest.fixture
def described(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the types of the theme and of a sample module."""
    tmp_path.joinpath("sample_types.py").write_text(SAMPLE_TYPES)
    monkeypatch.syspath_prepend(tmp_path)
    out = tmp_path / "types"
    assert qmltypes.main([str(out), "shared.qt.theme", "sample_types", "kiosk.nothing_here"]) == 0
    return out


def test_qmllint_passes_what_is_right(described: Path, tmp_path: Path) -> None:
    file = tmp_path / "Right.qml"
    file.write_text(SAMPLE)
    run = lint(described, file)
    assert run.returncode == 0, run.stderr + run.stdout


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("Theme.inkSoft", "Theme.inkSfot"),
        ("ticket.label", "ticket.lable"),
        ("ticket.ahead", "ticket.behind"),
        ("ticket.print(2)", "ticket.prnt(2)"),
        ("property SampleTicket", "property SampleTicke"),
        ("color: Theme.ground", "color: Theme.margin.x"),
    ],
)
def test_qmllint_finds_what_is_wrong(described: Path, tmp_path: Path, right: str, wrong: str) -> None:
    file = tmp_path / "Wrong.qml"
    file.write_text(SAMPLE.replace(right, wrong))
    assert right in SAMPLE
    assert lint(described, file).returncode != 0


def test_a_type_without_a_module_name_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    unregistered = SAMPLE_TYPES.replace("QML_IMPORT_NAME", "FORGOTTEN").replace(
        "@QmlElement", "def QmlElement(type_): return type_\n@QmlElement"
    )
    tmp_path.joinpath("nameless.py").write_text(unregistered)
    monkeypatch.syspath_prepend(tmp_path)
    with pytest.raises(qmltypes.QmlTypesError, match="QML_IMPORT_NAME is missing for SampleTicket"):
        qmltypes.main([str(tmp_path), "nameless"])


def test_two_types_of_one_name_are_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("ours", "theirs"):
        tmp_path.joinpath(f"{name}.py").write_text(SAMPLE_TYPES.replace("SampleTicket", "TwiceNamed"))
    monkeypatch.syspath_prepend(tmp_path)
    with pytest.raises(qmltypes.QmlTypesError, match="ours and theirs both have a TwiceNamed"):
        qmltypes.main([str(tmp_path), "ours", "theirs"])
