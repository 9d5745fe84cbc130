"""Sentences about how the devices of a station stand (onewindow doctor)."""

from typing import Final

from shared.qt.sentence_table.marking import QT_TRANSLATE_NOOP

SENTENCES: Final[dict[str, tuple[str, str]]] = {
    "health.reader_answers": (
        QT_TRANSLATE_NOOP(
            "Refusal",
            "The card reader at {port} answers; its security module is number {module}.",
        ),
        QT_TRANSLATE_NOOP("Refusal", "There is nothing to do here."),
    ),
    "health.reader_in_use": (
        QT_TRANSLATE_NOOP(
            "Refusal",
            "The card reader at {port} is in use by a running program of this station.",
        ),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "There is nothing to do here. To have the reader itself asked, close that program and look again.",
        ),
    ),
    "health.reader_unwell": (
        QT_TRANSLATE_NOOP(
            "Refusal",
            "The card reader at {port} answers, but its security module is not ready.",
        ),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Unplug the reader, wait ten seconds, plug it in again. If that does not help, have it exchanged.",
        ),
    ),
    "health.reader_silent": (
        QT_TRANSLATE_NOOP("Refusal", "The card reader at {port} does not answer."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Unplug the reader, wait ten seconds, plug it in again. If that does not help, have it exchanged.",
        ),
    ),
    "health.reader_forbidden": (
        QT_TRANSLATE_NOOP(
            "Refusal",
            "The card reader at {port} is there, but this station's account may not use it.",
        ),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Add the account to the group “dialout” for a serial port, or write a udev rule for USB; sign in again.",
        ),
    ),
    "health.reader_gone": (
        QT_TRANSLATE_NOOP("Refusal", "There is no card reader at {port}."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Plug the reader's cable in, then check “card_reader” in the devices section of the settings.",
        ),
    ),
    "health.printer_ready": (
        QT_TRANSLATE_NOOP("Refusal", "It is ready."),
        QT_TRANSLATE_NOOP("Refusal", "There is nothing to do here."),
    ),
    "health.printer_silent": (
        QT_TRANSLATE_NOOP("Refusal", "It does not answer at {address}."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "See that it is on and its cable is in, then check its address in the settings' devices section.",
        ),
    ),
    "health.printer_cover_open": (
        QT_TRANSLATE_NOOP("Refusal", "Its cover is open."),
        QT_TRANSLATE_NOOP("Refusal", "Close the cover until it clicks; the printer goes on by itself."),
    ),
    "health.printer_paper_out": (
        QT_TRANSLATE_NOOP("Refusal", "It is out of paper."),
        QT_TRANSLATE_NOOP("Refusal", "Put paper in; the printer goes on by itself."),
    ),
    "health.printer_paper_low": (
        QT_TRANSLATE_NOOP("Refusal", "Its paper is nearly used up."),
        QT_TRANSLATE_NOOP("Refusal", "Put paper in at the next quiet moment; have some ready."),
    ),
    "health.printer_stopped": (
        QT_TRANSLATE_NOOP("Refusal", "It has stopped and does not say why."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Look for jammed paper, then switch it off and on. If that does not help, have it looked after.",
        ),
    ),
    "health.printer_offline": (
        QT_TRANSLATE_NOOP("Refusal", "It is there but takes no work."),
        QT_TRANSLATE_NOOP("Refusal", "Press its online button, or take it out of its pause at its panel."),
    ),
    "health.device_answers": (
        QT_TRANSLATE_NOOP("Refusal", "It answers at {port}."),
        QT_TRANSLATE_NOOP("Refusal", "There is nothing to do here."),
    ),
    "health.device_there": (
        QT_TRANSLATE_NOOP("Refusal", "Its port {port} is there; more is not known of it from here."),
        QT_TRANSLATE_NOOP(
            "Refusal", "There is nothing to do here. Whether it works is seen by looking at it."
        ),
    ),
    "health.device_in_use": (
        QT_TRANSLATE_NOOP("Refusal", "It is in use at {port} by a running program of this station."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "There is nothing to do here: that program watches it. At the counter Ctrl+D tells how it is.",
        ),
    ),
    "health.device_gone": (
        QT_TRANSLATE_NOOP("Refusal", "There is nothing at {port}. Work goes on without it."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Plug its cable in, then check its port in the devices section of the settings.",
        ),
    ),
    "health.device_forbidden": (
        QT_TRANSLATE_NOOP(
            "Refusal",
            "The port {port} is there, but this station's account may not use it. Work goes on without it.",
        ),
        QT_TRANSLATE_NOOP("Refusal", "Add the account to the group “dialout”, then sign in again."),
    ),
    "health.device_silent": (
        QT_TRANSLATE_NOOP("Refusal", "It does not answer at {port}. Work goes on without it."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "See that it is on and its cable is in at both ends; then, that its template is that of its make.",
        ),
    ),
    "health.device_garbled": (
        QT_TRANSLATE_NOOP("Refusal", "What it says at {port} arrives damaged. Work goes on without it."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Exchange the cable; then, see that speed and check byte of its template are those of its make.",
        ),
    ),
    "health.device_refused": (
        QT_TRANSLATE_NOOP("Refusal", "It does not take what it is told at {port}. Work goes on without it."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Its template is not that of its make: compare the two, or name another in the devices section.",
        ),
    ),
    "health.scanner_keyboard": (
        QT_TRANSLATE_NOOP(
            "Refusal", "It acts as a keyboard, so whether it is plugged in is not known from here."
        ),
        QT_TRANSLATE_NOOP(
            "Refusal", "There is nothing to do here. Whether it works is seen by scanning a code."
        ),
    ),
    "health.smartcards_ready": (
        QT_TRANSLATE_NOOP("Refusal", "Plugged in: {readers}."),
        QT_TRANSLATE_NOOP("Refusal", "There is nothing to do here."),
    ),
    "health.smartcards_none": (
        QT_TRANSLATE_NOOP("Refusal", "No smart card reader is plugged in."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Plug one in; if it is, install its driver (Debian: libccid). Where none is used, leave “smartcards” out.",
        ),
    ),
    "health.smartcards_service_gone": (
        QT_TRANSLATE_NOOP("Refusal", "The service of the smart card readers (pcscd) does not answer."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Install the Debian package pcscd and start it: systemctl enable --now pcscd.socket",
        ),
    ),
    "health.voice_ready": (
        QT_TRANSLATE_NOOP("Refusal", "It can speak, and there is a player."),
        QT_TRANSLATE_NOOP(
            "Refusal", "There is nothing to do here. Whether it is loud enough is heard at a call."
        ),
    ),
    "health.voice_missing": (
        QT_TRANSLATE_NOOP("Refusal", "Numbers are not called aloud: espeak-ng is missing."),
        QT_TRANSLATE_NOOP(
            "Refusal", "Install the Debian package espeak-ng, or set “voice” to off in the settings."
        ),
    ),
    "health.voice_unheard": (
        QT_TRANSLATE_NOOP("Refusal", "Numbers are not called aloud: no program here plays sound."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Install one (Debian: alsa-utils or pulseaudio-utils), or set “voice” to off in the settings.",
        ),
    ),
    "health.scans_readable": (
        QT_TRANSLATE_NOOP("Refusal", "Its folder {folder} is there and can be read."),
        QT_TRANSLATE_NOOP("Refusal", "There is nothing to do here."),
    ),
    "health.scans_missing": (
        QT_TRANSLATE_NOOP("Refusal", "There is no folder {folder}, so no scanned sheet is found."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "See that the scanner's share is mounted, then check “scan_folder” in the devices section of the settings.",
        ),
    ),
    "health.scans_locked": (
        QT_TRANSLATE_NOOP("Refusal", "The folder {folder} may not be read, so no scanned sheet is found."),
        QT_TRANSLATE_NOOP("Refusal", "Give the account that runs Onewindow the right to read there."),
    ),
    "devices.template_invalid": (
        QT_TRANSLATE_NOOP("Refusal", "Its template {file} cannot be used: {lines}. Work goes on without it."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Correct the key that is named (resources/devices/README.md tells each), or name another template.",
        ),
    ),
    "health.address_unusable": (
        QT_TRANSLATE_NOOP("Refusal", "Its address {address} is not one that can be reached."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Correct it in the devices section of the settings: host:port for slips, ipp://… for documents.",
        ),
    ),
}
