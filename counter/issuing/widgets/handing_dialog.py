"""Handing a document over: how the person proved who they are, and the signature."""

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from counter.issuing.presenters.deeds import DeedsPresenter
from counter.issuing.presenters.right_view import RightView
from counter.issuing.widgets.deed_dialog import DeedDialog
from counter.issuing.widgets.signature_field import SignatureField
from counter.widgets.pieces import KeyButton, label
from counter.words import tr
from shared.people.model import Evidence


class HandingDialog(DeedDialog):
    """1 or 2 says what was shown, 3 that the person cannot sign; all by key but the signature itself."""

    def __init__(self, right: RightView, deeds: DeedsPresenter, parent: QWidget | None = None) -> None:
        super().__init__(
            "handingDialog", tr("Hand over to {holder}", holder=right.holder), right, deeds, parent
        )
        self.column.addWidget(label(tr("What did the person show?"), "soft"))
        id_card, social = self.choices(
            ("shownIdCard", tr("ID card, the face compared")),
            ("shownSocialCard", tr("Social security card, the face compared")),
        )
        self._shown = {id_card: Evidence.ID_CARD, social: Evidence.SOCIAL_SECURITY_CARD}
        self._field = SignatureField(tr("Sign here for the document"))
        self._field.setObjectName("signature")
        self._wipe = KeyButton(tr("Wipe"), "Ctrl+Z", "quiet")
        self._wipe.setObjectName("wipeSignature")
        self._unable = QCheckBox(tr("3  Cannot sign: I saw the document handed over"))
        self._unable.setObjectName("cannotSign")
        self._do_it = KeyButton(tr("Hand over"), "Return", "primary")
        self._do_it.setObjectName("handOver")
        self._lay_out()
        self._wipe.clicked.connect(self._field.wipe)
        self._unable.toggled.connect(self._field.setDisabled)
        self._do_it.clicked.connect(self._hand_over)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(label(tr("Signature"), "soft"))
        head.addStretch(1)
        head.addWidget(self._wipe)
        signing = QVBoxLayout()
        signing.setSpacing(4)
        signing.addLayout(head)
        signing.addWidget(self._field)
        self.column.addLayout(signing)
        self.digit("3", self._unable)
        self.column.addWidget(self._unable)
        self.end_with(self._do_it)

    def _hand_over(self) -> None:
        shown = next((evidence for button, evidence in self._shown.items() if button.isChecked()), None)
        self._deeds.hand_over(self.document, shown, self._field.signature, self._unable.isChecked())
