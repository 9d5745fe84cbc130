"""Taking in an item at the kiosk, by the same rules and the same service as a window.

Every method but `known` may wait for the database, the store of e-licences or a printer: it is run off the GUI
thread. Faults of the environment are raised as EnvironmentFault.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import cache

from kiosk.apply_run import SIGNATURE, ApplyRun, Ground, given, resumed, steps, unmet
from kiosk.camera import DocumentCamera, Photo
from kiosk.signing import signature_picture
from kiosk.visit import HalfDone, Matter, SlipFate, Visitor
from shared.bootstrap import HallServices
from shared.cases.drafts import Draft, DraftFolder, drafts_of
from shared.cases.giving import sources_of
from shared.cases.model import Case, CheckState, Given, How
from shared.cases.scans import keep_scan
from shared.cases.service import Application
from shared.catalogue.forms import prefill
from shared.catalogue.model import Catalogue, Proof, ServiceItem
from shared.clock import clock_time, day_of
from shared.devices.printers.model import Printed
from shared.devices.printers.ports import SlipPrinter
from shared.faults import EnvironmentFault
from shared.issuing.adjudicating import MOST_POINTS, Signature
from shared.journal.entry import Refusal
from shared.papers.model import ReceiptPaper
from shared.papers.slips import receipt_slip
from shared.papers.wording import day_in_words
from shared.people.masking import masked_name
from shared.people.model import Evidence
from shared.queueing.model import Ticket, TicketState
from shared.sync.wire import Licence

PURPOSE = "自助办理"
"""What e-licences are asked for with the citizen's consent, now or once the line is back."""

OWN_CARD = "id_card"
"""The e-licence kind of the card that lies on the reader."""

Licences = Callable[[str, str, str], list[Licence] | Refusal]
"""(resident number, item code, purpose) → the person's e-licences; Refusal `sync.offline` when the line is cut."""


@dataclass(frozen=True, slots=True)
class Accepted:
    """An application that became a case, and its slip."""

    case: Case
    slip: SlipFate
    follow_url: str


@dataclass(frozen=True, slots=True)
class Applying:
    """The hall as it takes in items from this kiosk; `slips` None: no slip printer is there."""

    services: HallServices
    slips: SlipPrinter | None
    licences: Licences

    @property
    def camera(self) -> DocumentCamera:
        return DocumentCamera(self.services.settings.devices.scan_folder)

    def matters(self, day: str) -> tuple[Matter, ...]:
        """What can be applied for here on `day`, what is done at once first."""
        return _matters(self.services.catalogue, day)

    def begin(self, visitor: Visitor, code: str) -> ApplyRun | Refusal:
        """An application to be filled in: prefilled from the card and the e-licences, asked for with consent."""
        services, hall = self.services, self.services.hall
        day = day_of(hall.clock.now(), hall.zone)
        if code not in {matter.code for matter in self.matters(day)}:
            return Refusal("kiosk.item_not_here")
        item = services.catalogue.item(code)
        if not visitor.evidence.reaches(item.evidence):
            return Refusal("kiosk.apply_needs_card")
        answer = self.licences(visitor.shown.number, code, PURPOSE)
        held = () if isinstance(answer, Refusal) else tuple(answer)
        licences = None if isinstance(answer, Refusal) else frozenset(each.kind for each in held)
        filled = prefill(item, sources_of(visitor.shown, held))
        ground = Ground(
            item=item,
            licences=licences,
            cut=isinstance(answer, Refusal) and answer.code == "sync.offline",
            prefilled=frozenset(filled),
            seen=_seen(item, visitor.evidence),
            promised_day=services.cases.terms(item, day).promised_day,
            camera=self.camera.there,
            lying=self.camera.lying(),
        )
        form = {name: value for name, (value, _) in filled.items()}
        facts = services.cases.facts(visitor.shown, item, form, licences, day)
        run = ApplyRun(ground, facts, form, {name: label for name, (_, label) in filled.items()})
        steps(run)  # compiles the item's rules here, not under a finger
        reasons = unmet(run)
        return Refusal("kiosk.conditions_unmet", {"reasons": reasons}) if reasons else run

    def known(self, run: ApplyRun, visitor: Visitor) -> ApplyRun:
        """The run judged by what was answered so far."""
        facts = self.services.cases.facts(
            visitor.shown, run.item, run.form, run.ground.licences, run.facts.today
        )
        return replace(run, facts=facts)

    def look_at_camera(self, visitor: Visitor, before: frozenset[str]) -> Photo | Refusal | None:
        """What the camera took since `before`, kept sealed; a refusal also for what the environment prevents."""
        hall, files = self.services.hall, self.services.settings.storage.files
        try:
            return self.camera.look(before, lambda data: keep_scan(hall, files, visitor.person, data))
        except EnvironmentFault as fault:
            return Refusal(fault.code, fault.facts)

    def accept(self, visitor: Visitor, run: ApplyRun, key: str) -> Accepted | Refusal:
        """Accepts what was filled in and signed, and prints the slip; a slip that fails undoes nothing."""
        refusal = _unsigned(run.signature)
        if refusal is not None:
            return refusal
        services, station = self.services, self.services.settings.station
        picture = signature_picture(run.signature)
        kept = keep_scan(services.hall, services.settings.storage.files, visitor.person, picture)
        signature = Given(SIGNATURE, "申请人签名", How.SCAN, source=station.where, attachment=kept, pages=1)
        application = Application(
            item=run.item.code,
            person=visitor.person,
            ticket="",
            window=station.name,
            clerk=station.name,
            form={name: value for name, value in run.form.items() if value},
            given=(*given(run), signature),
            consent=PURPOSE if run.ground.licences is None else None,
        )
        case = services.cases.accept(application, key)
        if isinstance(case, Refusal):
            return case
        for half in visitor.half_done:
            if half.item == run.item.code:
                self._drafts.drop(half.ticket, half.item)
        return Accepted(case, self._print(case, run, visitor), self._follow_url(case))

    def half_done(self, person: str, tickets: Iterable[Ticket]) -> tuple[HalfDone, ...]:
        """What was begun here and kept with a number of theirs that still waits, for the items in force."""
        folder, catalogue = self._drafts, self.services.catalogue
        waiting = [each.id for each in tickets if each.state is TicketState.WAITING and each.person == person]
        return tuple(
            HalfDone(item, catalogue.item(item).name, ticket)
            for ticket in waiting
            for item in folder.items(ticket)
            if item in catalogue and catalogue.item(item).self_service
        )

    def go_on(self, visitor: Visitor, half: HalfDone) -> ApplyRun | Refusal:
        """The same application with what was filled in and given before; begun anew when nothing can be read of it."""
        begun = self.begin(visitor, half.item)
        draft = self._drafts.read(half.ticket, half.item, visitor.person)
        if isinstance(begun, Refusal) or draft is None:
            return begun
        return self.known(resumed(begun, draft.form, draft.sources, draft.given), visitor)

    def leave_at_window(self, visitor: Visitor, run: ApplyRun, taken: Ticket | Refusal) -> Ticket | Refusal:
        """Keeps what was filled in so that the window that serves the number goes on with it.

        Who has a number in that line already needs no other one.
        """
        if isinstance(taken, Refusal) and taken.code != "queueing.already_waiting":
            return taken
        ticket = str(taken.facts["ticket"]) if isinstance(taken, Refusal) else taken.id
        draft = Draft(run.form, run.sources, dict(run.given))
        self._drafts.keep(ticket, run.item.code, visitor.person, draft)
        if isinstance(taken, Refusal):
            return Refusal("kiosk.kept_for_number", {"number": taken.facts["number"]})
        return taken

    @property
    def _drafts(self) -> DraftFolder:
        return drafts_of(self.services.hall, self.services.settings.storage.files)

    def _follow_url(self, case: Case) -> str:
        return f"{self.services.settings.platform.follow_url}/{case.id}"

    def _print(self, case: Case, run: ApplyRun, visitor: Visitor) -> SlipFate:
        if self.slips is None:
            return SlipFate.NOT_ASKED
        outcome = self.slips.print(receipt_slip(self._receipt(case, run, visitor)))
        return SlipFate.PRINTED if isinstance(outcome, Printed) else SlipFate.FAILED

    def _receipt(self, case: Case, run: ApplyRun, visitor: Visitor) -> ReceiptPaper:
        settings, zone = self.services.settings, self.services.hall.zone
        materials = [each for each in case.materials if each["material"] != SIGNATURE]
        return ReceiptPaper(
            hall_name=settings.hall.name,
            station=settings.station.where,
            case_number=case.id,
            item_name=case.item_name,
            applicant_name=masked_name(visitor.shown.name),
            accepted_at=f"{day_in_words(case.accepted_day)} {clock_time(case.accepted_at, zone)}",
            promised_day=case.promised_day,
            days=run.item.promised_days,
            materials=len(materials),
            waived=sum(each["how"] == How.LICENCE for each in materials),
            follow_url=self._follow_url(case),
            pending=tuple(
                each["name"] for each in case.checks.values() if each["state"] == CheckState.PENDING
            ),
        )


@cache
def _matters(catalogue: Catalogue, day: str) -> tuple[Matter, ...]:
    found = [each for each in catalogue.items if each.self_service and each.effective <= day]
    return tuple(
        Matter(
            each.code,
            each.name,
            catalogue.departments[each.department].name,
            each.line,
            each.promised_days,
            sum(fee.amount for fee in each.fees if not fee.when),
        )
        for each in sorted(found, key=lambda item: item.promised_days)
    )


def _seen(item: ServiceItem, evidence: Evidence) -> dict[str, Given]:
    """The applicant's own ID card was read here: no copy of it is asked for."""
    if evidence is not Evidence.ID_CARD:
        return {}
    return {
        each.id: Given(each.id, each.name, How.ORIGINAL_SEEN, source="自助终端读取本人身份证")
        for each in item.materials
        if each.licence == OWN_CARD and Proof.ORIGINAL in each.accepts
    }


def _unsigned(signature: Signature) -> Refusal | None:
    if sum(len(stroke) for stroke in signature) > MOST_POINTS:
        return Refusal("issuing.signature_too_long")
    signed = any(len(stroke) > 1 for stroke in signature)
    return None if signed else Refusal("kiosk.signature_missing")
