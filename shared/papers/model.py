"""Papers as values: exactly what stands on each sheet, already worded and masked by the caller.

Days are ISO strings in the hall's zone ("2026-11-24"). Names and numbers are printed as given: mask them
first (shared.people.masking) where the paper calls for it.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SealText:
    """The words of a round seal: `ring` around the star, `foot` level below it (may be empty)."""

    ring: str
    foot: str = ""


@dataclass(frozen=True, slots=True)
class Matter:
    """What every notice says of the matter: who asks for what, where, and who answers for the paper.

    `number` is the number of this document itself (文书编号), `case_number` the one of the case (办件编号).
    `licence` tells whether the item is an administrative licence (行政许可): title and legal basis follow.
    `printing` counts how often this paper was printed; from the second on the paper says so.
    """

    number: str
    case_number: str
    hall_name: str
    authority: str
    seal: SealText
    applicant_name: str
    applicant_number: str
    item_name: str
    item_code: str
    window: str
    clerk: str
    follow_url: str
    contact: str = ""
    licence: bool = True
    printing: int = 1


@dataclass(frozen=True, slots=True)
class Material:
    """One material taken in, and how: "扫描件 2 页", "免交（电子证照）", "容缺，2026-12-01 前补交"."""

    name: str
    how: str


@dataclass(frozen=True, slots=True)
class AcceptanceNotice:
    """受理通知书 (Administrative Licensing Law art. 32): the application stands, and is decided by a day.

    `promised_days` counts working days (0: done on the spot); `fee_text` is a whole phrase such as "不收费".
    `pending` names what the hall itself still checks, because its line was cut.
    """

    matter: Matter
    materials: tuple[Material, ...]
    accepted_day: str
    promised_day: str
    statutory_day: str
    promised_days: int
    fee_text: str
    pending: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MissingMaterial:
    """One thing to supplement: what it is, and what exactly is wanted."""

    name: str
    demand: str


@dataclass(frozen=True, slots=True)
class SupplementNotice:
    """一次性补正告知书 (art. 32 para. 1 item 4): everything that is missing, told once."""

    matter: Matter
    missing: tuple[MissingMaterial, ...]
    reason: str
    applied_day: str
    told_day: str
    supplement_by: str | None = None


@dataclass(frozen=True, slots=True)
class Remedy:
    """One way to object: "行政复议" at "临江市人民政府" within "六十日"."""

    kind: str
    body: str
    within: str


@dataclass(frozen=True, slots=True)
class RefusalNotice:
    """不予受理通知书: the reason, its legal ground as a phrase, where else to turn (or ""), the remedies."""

    matter: Matter
    reason: str
    ground: str
    remedies: tuple[Remedy, ...]
    applied_day: str
    decided_day: str
    elsewhere: str = ""


@dataclass(frozen=True, slots=True)
class Certificate:
    """A document as issued. `verify_code` is the text of its QR (shared.papers.verify.sign_code).

    `valid_until` None means without a time limit (长期). `blank_number` is the number of the security paper
    it is printed on, `attempt` counts the printing attempts of its print right from 1, `replaces` is the serial of
    the document this one was issued for again (补证).
    """

    kind: str
    serial: str
    holder: str
    fields: tuple[tuple[str, str], ...]
    authority: str
    seal: SealText
    issued_day: str
    valid_until: str | None
    verify_code: str
    blank_number: str | None = None
    attempt: int = 1
    replaces: str | None = None
    holder_label: str = "持证人"
    serial_label: str = "证书编号"


@dataclass(frozen=True, slots=True)
class ReceiptPaper:
    """The slip of an application accepted without a clerk.

    `days` counts working days (0: done at once); `pending` names what the hall itself still checks.
    """

    hall_name: str
    station: str
    case_number: str
    item_name: str
    applicant_name: str
    accepted_at: str
    promised_day: str
    days: int
    materials: int
    waived: int
    follow_url: str
    pending: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TicketPaper:
    """A queue ticket; `wait_minutes` None: no honest estimate; `appointment`, `window_hint`: phrases."""

    hall_name: str
    number: str
    line_name: str
    ahead: int
    wait_minutes: int | None
    taken_at: str
    bring: tuple[str, ...]
    follow_url: str
    appointment: str | None = None
    window_hint: str = ""
