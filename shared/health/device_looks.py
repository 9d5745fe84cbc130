"""Looking at each device the settings name."""

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path

from shared.config import KEYBOARD, DevicesSection
from shared.devices.cards.addresses import wire_to
from shared.devices.printers.escpos_network import EscposNetworkPrinter
from shared.devices.printers.papers import paper_printer
from shared.devices.voice.playing import can_play
from shared.devices.voice.rendered import has_pack
from shared.devices.voice.speak import can_speak
from shared.devices.window import opening
from shared.devices.window.serial_devices import SerialDevice, problem_of
from shared.devices.window.template import TemplateInvalid
from shared.devices.wires.ports import WireGone
from shared.devices.wires.serial_wire import SerialWire
from shared.health import judging_devices as judge
from shared.health.asking import ask_reader
from shared.health.looking import Look
from shared.health.model import Check, State
from shared.journal.entry import Refusal

ANSWER_WITHIN = 3.0

OpenDevice = Callable[[str, str], SerialDevice]


def device_looks(named: DevicesSection) -> list[Look]:
    """One look for each device that is named."""
    found: list[Look] = []
    if named.card_reader:
        found.append(Look("card_reader", partial(_reader, named.card_reader)))
    if named.smartcards:
        found.append(Look("smartcards", _smartcards))
    if named.code_scanner:
        found.append(Look("code_scanner", partial(_code_scanner, named.code_scanner)))
    if named.slip_printer:
        found.append(Look("slip_printer", partial(_slips, named.slip_printer)))
    printers = {"document_printer": named.document_printer, "notice_printer": named.notice_printer}
    found += [Look(name, partial(_papers, name, address)) for name, address in printers.items() if address]
    small: list[tuple[str, OpenDevice, str, str]] = [
        ("rating_pad", opening.rating_pad, named.rating_pad, named.rating_pad_template),
        ("window_led", opening.window_led, named.window_led, named.window_led_template),
        ("citizen_screen", opening.citizen_screen, named.citizen_screen, named.citizen_screen_template),
    ]
    found += [Look(name, partial(_small, name, made, port, told)) for name, made, port, told in small if port]
    if named.voice != "off":
        found.append(Look("voice", partial(_voice, named.voice == "natural")))
    if named.scan_folder:
        found.append(Look("scan_folder", partial(_scan_folder, named.scan_folder)))
    return found


def _voice(natural: bool) -> Check:
    return judge.judge_voice((natural and has_pack("zh_CN")) or can_speak(), can_play())


def _reader(port: str) -> Check:
    return judge.judge_reader(port, *ask_reader(wire_to(port)))


def _code_scanner(port: str) -> Check:
    """A scanner says nothing until somebody holds a code before it."""
    if port == KEYBOARD:
        return Check("code_scanner", State.OK, Refusal("health.scanner_keyboard"))
    wire = SerialWire(port)
    try:
        wire.write(b"")
        problem = None
    except WireGone as gone:
        problem = problem_of(gone)
    finally:
        wire.close()
    return judge.judge_small("code_scanner", port, problem, answers=False)


def _slips(address: str) -> Check:
    try:
        printer = EscposNetworkPrinter.at(address, ANSWER_WITHIN)
    except ValueError:
        return _unusable("slip_printer", address)
    return judge.judge_printer("slip_printer", address, printer.state())


def _papers(name: str, address: str) -> Check:
    try:
        printer = paper_printer(address, ANSWER_WITHIN)
    except ValueError:
        return _unusable(name, address)
    return judge.judge_printer(name, address, printer.state())


def _unusable(name: str, address: str) -> Check:
    return Check(name, State.FAILING, Refusal("health.address_unusable", {"address": address}))


def _small(name: str, made: OpenDevice, port: str, template: str) -> Check:
    try:
        device = made(port, template)
    except TemplateInvalid as invalid:
        return Check(name, State.WARNING, Refusal(invalid.code, invalid.facts))
    try:
        return judge.judge_small(name, port, device.look(), device.looks_answer)
    finally:
        device.close()


def _smartcards() -> Check:
    from shared.devices.smartcards.listing import readers  # noqa: PLC0415  needs pcscd's library

    return judge.judge_smartcards(readers())


def _scan_folder(folder: str) -> Check:
    path = Path(folder)
    return judge.judge_scan_folder(folder, path.is_dir(), os.access(path, os.R_OK | os.X_OK))
