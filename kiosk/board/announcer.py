"""The one mouth of the hall: says the calls of the journal off the GUI thread, never two at once."""

import logging
from collections.abc import Mapping, Sequence
from functools import partial
from typing import assert_never

from PySide6.QtCore import QObject, Signal

from kiosk.board.announcing import Announcing, begun, ended, heard
from shared.devices.voice.ports import Language, Voice, VoiceUnavailable
from shared.journal.entry import Recorded
from shared.qt.jobs import Err, Jobs, Ok, Outcome

log = logging.getLogger(__name__)


class Silence:
    """The voice of a board that has none; implements Voice."""

    def say(self, _text: str, _language: Language = "zh_CN") -> bool:
        return False


class Announcer(QObject):
    """Runs the calls through the voice. A voice that fails is logged once and tried again at the next sentence."""

    sentence_begun = Signal(str)  # its text

    def __init__(
        self,
        voice: Voice,
        windows: Mapping[str, str],
        jobs: Jobs,
        languages: Sequence[Language] = ("zh_CN",),
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._voice, self._windows, self._jobs = voice, windows, jobs
        self._mute = False
        self.state = Announcing(tuple(languages))

    def hear(self, entries: Sequence[Recorded]) -> None:
        """Take in new entries of the journal; say what they call for."""
        self.state = heard(self.state, entries, self._windows)
        self._say_next()

    def _say_next(self) -> None:
        self.state, sentence = begun(self.state)
        if sentence is not None:
            self.sentence_begun.emit(sentence.text)
            self._jobs.run(partial(self._voice.say, sentence.text, sentence.language), self._said, self)

    def _said(self, outcome: Outcome[bool]) -> None:
        self.state = ended(self.state)
        self._say_next()
        match outcome:
            case Ok():
                self._mute = False
            case Err(VoiceUnavailable() as fault):
                if not self._mute:
                    log.warning("the board is mute: %s", fault)
                self._mute = True
            case Err(error):
                raise error
            case _:
                assert_never(outcome)
