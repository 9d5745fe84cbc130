"""The right pane: what the hall knows of the person served, and the rules of the item before the clerk."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from counter.presenters.citizen_card import CitizenCardPresenter
from counter.presenters.person_view import Line, PersonView, Section
from counter.presenters.visit import VisitPresenter
from counter.widgets.pieces import badge, card, emptied, heading_row, label
from counter.words import tr


class PersonPane(QFrame):
    """Says in a sentence when nobody is served; masked throughout."""

    def __init__(
        self,
        visit: VisitPresenter,
        citizen_card: CitizenCardPresenter | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("personPane")
        self._visit, self._card = visit, citizen_card
        self._number = label("", "soft")
        self._body = QWidget()
        self._column = QVBoxLayout(self._body)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self._body)
        self._body.setAutoFillBackground(False)
        area.viewport().setAutoFillBackground(False)
        frame, column = card()
        column.addWidget(heading_row(label(tr("This person")), self._number))
        column.addWidget(area, 1)
        self._rules_head = heading_row(label(tr("What this rests on")))
        self._rules = label("", "soft", wrap=True)
        self._rules.setContentsMargins(14, 8, 14, 12)
        column.addWidget(self._rules_head)
        column.addWidget(self._rules)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(frame)
        self.show_rules("")
        visit.person_changed.connect(self._show)
        visit.ended.connect(self._show)
        if citizen_card is not None:
            citizen_card.changed.connect(self._show)
        self._show()

    def show_rules(self, text: str) -> None:
        """The articles of the item in front; empty hides the section."""
        self._rules.setText(text)
        self._rules.setVisible(bool(text))
        self._rules_head.setVisible(bool(text))

    def _show(self) -> None:
        emptied(self._column)
        person = self._visit.person
        self._number.setText("" if person is None else person.number)
        if person is None:
            nobody = label(
                tr("Once someone is served, their cases, documents and e-licences stand here."),
                "soft",
                wrap=True,
            )
            nobody.setContentsMargins(14, 14, 14, 14)
            self._column.addWidget(nobody)
        else:
            self._show_person(person)
        self._column.addStretch(1)

    def _show_person(self, person: PersonView) -> None:
        shown = None if self._card is None else self._card.section
        for section in person.sections if shown is None else (shown, *person.sections):
            self._column.addWidget(_section(section))


def _section(section: Section) -> QFrame:
    frame = QFrame()
    frame.setProperty("kind", "bar")
    column = QVBoxLayout(frame)
    column.setContentsMargins(14, 10, 14, 12)
    column.setSpacing(6)
    column.addWidget(label(section.title, "soft"))
    for line in section.lines:
        column.addLayout(_line(line, quiet=section.quiet))
    return frame


def _line(line: Line, *, quiet: bool) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(label(line.text, "soft" if quiet else "", wrap=True), 1)
    if line.chip is not None:
        row.addWidget(badge(line.chip), 0, Qt.AlignmentFlag.AlignTop)
    return row
