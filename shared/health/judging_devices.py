"""How each device of a station stands, judged from what was seen of it. Pure."""

from collections.abc import Sequence
from enum import StrEnum

from shared.devices.printers.model import PrinterState
from shared.devices.window.model import DeviceProblem
from shared.health.model import Check, State
from shared.journal.entry import Refusal


class ReaderSeen(StrEnum):
    """What became of asking a card reader for its module's status."""

    ANSWERS = "answers"
    UNWELL = "unwell"
    SILENT = "silent"
    GONE = "gone"
    FORBIDDEN = "forbidden"
    IN_USE = "in_use"


def judge_reader(port: str, seen: ReaderSeen, module: str = "") -> Check:
    """A reader another program holds is that program's to watch. `module` is what its module is numbered."""
    state = State.OK if seen in {ReaderSeen.ANSWERS, ReaderSeen.IN_USE} else State.FAILING
    found = Refusal(f"health.reader_{seen}", {"port": port, "module": module})
    return Check("card_reader", state, found, seen=seen is not ReaderSeen.IN_USE)


def judge_printer(name: str, address: str, seen: PrinterState) -> Check:
    """What stops a printer most comes first: one that does not answer knows nothing of its paper."""
    facts = {"address": address}
    for stopped, code in (
        (not seen.answering, "health.printer_silent"),
        (seen.cover_open, "health.printer_cover_open"),
        (seen.paper == "out", "health.printer_paper_out"),
        (seen.fault, "health.printer_stopped"),
        (seen.offline, "health.printer_offline"),
    ):
        if stopped:
            return Check(name, State.FAILING, Refusal(code, facts))
    if seen.paper == "near_end":
        return Check(name, State.WARNING, Refusal("health.printer_paper_low", facts))
    return Check(name, State.OK, Refusal("health.printer_ready", facts))


def judge_small(name: str, port: str, problem: DeviceProblem | None, answers: bool) -> Check:
    """A pad, a display or a scanner, without which work goes on. `answers`: it said itself that it is well."""
    if problem is None:
        return Check(
            name, State.OK, Refusal(f"health.device_{'answers' if answers else 'there'}", {"port": port})
        )
    held = problem is DeviceProblem.in_use
    found = Refusal(f"health.device_{problem}", {"port": port})
    return Check(name, State.OK if held else State.WARNING, found, seen=not held)


def judge_smartcards(readers: Sequence[str] | None) -> Check:
    """The readers the service knows by name; None when the service does not answer."""
    if readers is None:
        return Check("smartcards", State.FAILING, Refusal("health.smartcards_service_gone"))
    if not readers:
        return Check("smartcards", State.FAILING, Refusal("health.smartcards_none"))
    return Check("smartcards", State.OK, Refusal("health.smartcards_ready", {"readers": list(readers)}))


def judge_voice(speaks: bool, plays: bool) -> Check:
    """Whether anything here makes speech, and anything plays it."""
    if not speaks:
        return Check("voice", State.FAILING, Refusal("health.voice_missing"))
    if not plays:
        return Check("voice", State.FAILING, Refusal("health.voice_unheard"))
    return Check("voice", State.OK, Refusal("health.voice_ready"))


def judge_scan_folder(folder: str, there: bool, readable: bool) -> Check:
    """The folder the scanner writes to and the counter takes sheets from."""
    facts = {"folder": folder}
    if not there:
        return Check("scan_folder", State.FAILING, Refusal("health.scans_missing", facts))
    if not readable:
        return Check("scan_folder", State.FAILING, Refusal("health.scans_locked", facts))
    return Check("scan_folder", State.OK, Refusal("health.scans_readable", facts))
