"""The look as a Qt style sheet for the counter's Widgets.

Widgets say what they are with dynamic properties, the sheet says how that looks:
`kind` on QPushButton (primary, quiet, danger), on QFrame (card, note, bar), on QLabel (heading, soft, number,
figure, key); `tone` (jade, amber, red, brand, quiet) makes a QLabel a badge and gives a `note` its ground;
`ink` (jade, amber, red, brand, soft) is the colour of a QLabel's text; `sourced` = "true" on a field marks a
value that came from a source, `wanting` = "true" one that needs another look.
"""

from pathlib import Path
from string import Template

from PySide6.QtWidgets import QWidget

from shared.qt.look import FALLBACK_FAMILIES, FAMILY, Look

ICONS = Path(__file__).resolve().parents[2] / "resources" / "icons"

_SHEET = Template("""
* { font-family: $families; font-size: ${text}px; color: $ink; }
QMainWindow, QDialog, QWidget#page { background: $ground; }
QToolTip { background: $ink; color: $card; border: 0; padding: 6px 8px; }

QFrame[kind="card"], QGroupBox { background: $card; border: ${border}px solid $line; border-radius: 8px; }
QFrame[kind="bar"] { background: $card; border: 0; border-bottom: ${border}px solid $line; }
QFrame[kind="note"] { background: $brand_soft; border: 0; border-radius: 8px; }
QFrame[kind="note"][tone="amber"] { background: $amber_soft; }
QFrame[kind="note"][tone="amber"] QLabel { color: $amber_ink; }
QFrame[kind="note"][tone="red"] { background: $red_soft; }
QFrame[kind="note"][tone="red"] QLabel { color: $red_ink; }
QFrame[kind="note"][tone="jade"] { background: $jade_soft; }
QFrame[kind="note"][tone="jade"] QLabel { color: $jade_ink; }
QGroupBox { margin-top: 12px; padding-top: 12px; font-weight: 600; }
QGroupBox::title { subcontrol-origin: margin; left: 12px; padding: 0 4px; }

QLabel { background: transparent; }
QLabel[kind="heading"] { font-weight: 700; font-size: ${heading}px; }
QLabel[kind="soft"] { color: $ink_soft; font-size: ${small}px; }
QLabel[kind="number"] { color: $brand; font-weight: 700; font-size: ${number}px; }
QLabel[kind="figure"] { font-weight: 700; font-size: ${number}px; }
QLabel[ink="jade"] { color: $jade; }
QLabel[ink="amber"] { color: $amber_ink; }
QLabel[ink="red"] { color: $red; }
QLabel[ink="brand"] { color: $brand; }
QLabel[ink="soft"] { color: $ink_soft; }
QLabel[kind="key"] { color: $ink_soft; border: 1px solid $ink_soft; border-radius: 4px; padding: 0 4px;
  font-size: ${tiny}px; max-height: ${key}px; }
QLabel[tone] { border-radius: 8px; padding: 2px 8px; font-size: ${small}px; font-weight: 500; }
QLabel[tone="jade"] { background: $jade_soft; color: $jade_ink; }
QLabel[tone="amber"] { background: $amber_soft; color: $amber_ink; }
QLabel[tone="red"] { background: $red_soft; color: $red_ink; }
QLabel[tone="brand"] { background: $brand_soft; color: $brand; }
QLabel[tone="quiet"] { background: $ground; color: $ink_soft; }

QPushButton, QToolButton { background: $card; border: ${border}px solid $edge; border-radius: 8px;
  padding: 6px 14px; min-height: ${control}px; }
QPushButton:hover, QToolButton:hover { background: $brand_soft; border-color: $brand; }
QPushButton:pressed, QToolButton:pressed { background: $line; }
QPushButton:focus, QToolButton:focus { border: 2px solid $brand; }
QPushButton:disabled, QToolButton:disabled { color: $ink_soft; background: $ground; border-color: $line; }
QPushButton[kind="primary"] { background: $brand; color: $on_brand; border-color: $brand; font-weight: 600; }
QPushButton[kind="primary"]:hover { background: $brand_deep; }
QPushButton[kind="primary"]:focus { border: 2px solid $brand_deep; }
QPushButton[kind="primary"]:disabled { background: $line; color: $ink_soft; border-color: $line; }
QPushButton[kind="danger"] { color: $red; border-color: $red; }
QPushButton[kind="danger"]:hover { background: $red_soft; }
QPushButton[kind="quiet"] { background: transparent; border-color: transparent; color: $brand; }
QPushButton[kind="quiet"]:hover { background: $brand_soft; }
QPushButton[kind="quiet"]:focus { border: 2px solid $brand; }
QPushButton:checked { background: $brand; color: $on_brand; border-color: $brand; }

QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QSpinBox, QDateEdit, QTimeEdit { background: $card;
  border: ${border}px solid $edge; border-radius: 8px; padding: 4px 8px; min-height: ${control}px;
  selection-background-color: $brand; selection-color: $on_brand; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QSpinBox:focus, QDateEdit:focus
  { border: 2px solid $brand; }
QLineEdit[sourced="true"], QPlainTextEdit[sourced="true"], QComboBox[sourced="true"]
  { background: $jade_soft; border-color: $jade; }
QLineEdit[wanting="true"], QComboBox[wanting="true"] { background: $red_soft; border-color: $red; }
QLineEdit:disabled, QLineEdit:read-only { color: $ink_soft; }
QLineEdit[sourced="true"]:read-only { color: $ink; }
QComboBox QAbstractItemView { background: $card; border: 1px solid $line;
  selection-background-color: $brand_soft; selection-color: $ink; outline: 0; }
QComboBox::drop-down, QDateEdit::drop-down { border: 0; width: 28px; }
QComboBox::down-arrow, QDateEdit::down-arrow { image: url("$icons/arrow-down.svg"); width: 12px;
  height: 12px; }
QSpinBox::up-button, QTimeEdit::up-button { subcontrol-position: top right; border: 0; width: 24px; }
QSpinBox::down-button, QTimeEdit::down-button { subcontrol-position: bottom right; border: 0; width: 24px; }
QSpinBox::up-arrow, QTimeEdit::up-arrow { image: url("$icons/arrow-up.svg"); width: 10px; height: 10px; }
QSpinBox::down-arrow, QTimeEdit::down-arrow { image: url("$icons/arrow-down.svg"); width: 10px;
  height: 10px; }
QCheckBox, QRadioButton { spacing: 8px; min-height: ${control}px; background: transparent; }
QCheckBox::indicator, QRadioButton::indicator { width: 18px; height: 18px; background: $card;
  border: ${border}px solid $ink_soft; }
QCheckBox::indicator { border-radius: 4px; }
QRadioButton::indicator { border-radius: ${round}px; }
QCheckBox::indicator:checked { background: $brand; border-color: $brand; image: url("$icons/tick.svg"); }
QRadioButton::indicator:checked { background: $brand; border-color: $brand; image: url("$icons/dot.svg"); }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { background: $ground; border-color: $line; }
QCheckBox:focus, QRadioButton:focus { color: $brand; }

QTableView, QTreeView, QListView { background: $card; alternate-background-color: $ground; border: 0;
  gridline-color: $line; selection-background-color: $brand_soft; selection-color: $ink; outline: 0; }
QTableView::item, QTreeView::item, QListView::item { padding: 0 8px; min-height: ${row}px;
  border-bottom: 1px solid $line; }
QTableView::item:selected, QTreeView::item:selected, QListView::item:selected { background: $brand_soft;
  color: $ink; }
QHeaderView { background: $card; }
QHeaderView::section { background: $card; color: $ink_soft; border: 0; border-bottom: ${border}px solid $line;
  padding: 6px 11px; font-size: ${small}px; font-weight: 500; }
QTableCornerButton::section { background: $card; border: 0; }

QTabWidget::pane { border: 0; border-top: ${border}px solid $line; background: $card; }
QTabBar { background: transparent; }
QTabBar::tab { background: $ground; border: 1px solid $line; border-bottom: 0; border-top-left-radius: 8px;
  border-top-right-radius: 8px; padding: 8px 16px; margin-right: 4px; }
QTabBar::tab:selected { background: $card; font-weight: 700; }
QTabBar::tab:focus { color: $brand; }

QStatusBar { background: $card; border-top: 1px solid $line; min-height: ${row}px; }
QStatusBar::item { border: 0; }
QStatusBar QLabel { font-size: ${small}px; padding: 0 8px; }
QMenu { background: $card; border: 1px solid $line; padding: 4px; }
QMenu::item { padding: 6px 24px; border-radius: 4px; }
QMenu::item:selected { background: $brand_soft; }
QProgressBar { background: $brand_soft; border: 0; border-radius: 4px; max-height: 8px; color: transparent; }
QProgressBar::chunk { background: $brand; border-radius: 4px; }
QSplitter::handle { background: $ground; }
QScrollArea { background: transparent; border: 0; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: $edge; border-radius: 4px; margin: 2px; min-height: 32px; min-width: 32px; }
QScrollBar::handle:hover { background: $ink_soft; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
""")


def stylesheet(look: Look | None = None) -> str:
    """The sheet to give to `QApplication.setStyleSheet`, sizes in pixels."""
    look = look or Look()
    palette = look.palette
    return _SHEET.substitute(
        {name: getattr(palette, name) for name in palette.__slots__},
        edge=palette.ink_soft if look.high_contrast else "#B9C6D6",
        families=", ".join(f'"{name}"' for name in (FAMILY, *FALLBACK_FAMILIES)),
        icons=ICONS.as_posix(),
        border=2 if look.high_contrast else 1,
        round=11 if look.high_contrast else 10,
        key=look.desk_px + 2,
        text=look.desk_px,
        small=look.desk_px - 2,
        tiny=look.desk_px - 4,
        heading=look.desk_px + 2,
        number=look.desk_px * 2,
        control=look.desk_px + 6,
        row=look.row_px,
    )


def restyle(widget: QWidget) -> None:
    """Apply the sheet anew after a dynamic property of `widget` changed."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()
