"""A kiosk that is killed, or hangs, in the middle of a visit: it is back on its first page, and nothing is lost."""

import os
import signal
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from shiboken6 import delete

from shared.clock import day_of
from shared.demo.hand import Hand
from shared.devices.cards.samples import SAMPLES
from shared.guarding import record
from shared.guarding.ear import BEAT_MS, Ear, Heard
from shared.guarding.model import Why
from shared.qt.heartbeat import Heartbeat
from shared.queueing import queries as queue
from tests.kiosk_program import KioskProgram, kiosk_program

ZHANG = SAMPLES / "zhang_xiaoman.toml"


def take_a_number(kiosk: KioskProgram, hand: Hand) -> None:
    """A number for the card's holder, up to the page that shows it."""
    kiosk.reader.insert(ZHANG)
    hand.touch("line_A")
    assert hand.wait("ticketNumber") == "A001"
    assert any("张*" in text for text in hand.probe.page().texts)


def numbers(kiosk: KioskProgram) -> list[str]:
    hall = kiosk.services.hall
    with hall.read() as conn:
        waiting = queue.waiting(conn, kiosk.services.queue.setup, day_of(hall.clock.now(), hall.zone), ("A",))
    return [ticket.label for ticket in waiting]


def is_back(kiosk: KioskProgram) -> None:
    """A new program shows its first page; nothing of the visitor is to be read on it."""
    kiosk.reader.remove()
    hand = kiosk.hand()
    hand.wait("page_home")
    hand.probe.wait_text("人在等候")
    assert not any("张" in text for text in hand.probe.page().texts)
    assert numbers(kiosk) == ["A001"]
    assert len(kiosk.slips.slips) == 1
    hand.probe.close()


def test_killed_in_the_middle_of_a_visit_it_is_back_and_nothing_is_lost(tmp_path: Path) -> None:
    with kiosk_program(tmp_path) as kiosk:
        hand = kiosk.hand()
        take_a_number(kiosk, hand)
        first = kiosk.pid()
        os.kill(first, signal.SIGKILL)
        second = kiosk.pid(other_than=first)
        hand.probe.close()
        is_back(kiosk)
        kept = record.kept_watch(record.guard_file(tmp_path / "logs", "kiosk-3"))
        assert kept is not None
        assert (kept[0], [ended.why for ended in kept[1].ends]) == (kiosk.process.pid, [Why.KILLED])
        kiosk.process.terminate()
        assert kiosk.process.wait(30) == 0
        assert not record.lives(second)


def test_signs_of_life_come_from_the_thread_that_draws(qapp: QApplication) -> None:
    ear, owner = Ear(), QObject()
    heart = Heartbeat(ear.address, owner)
    assert ear.listen(5) is Heard.BEAT
    assert ear.listen(1.5 * BEAT_MS / 1000) is None  # it does not draw: this thread waits here
    QTest.qWait(BEAT_MS + 100)
    assert ear.listen(5) is Heard.BEAT
    heart.close()
    delete(owner)
    ear.close()
