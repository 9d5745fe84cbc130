"""Bugs a hall could have, each one step done wrong: a checker that does not find them proves nothing."""

from collections.abc import Iterator
from dataclasses import replace

from shared.checking.practice import (
    Practice,
    Step,
    at_work,
    record,
    with_document,
    with_station,
)
from shared.checking.province import Province, PStep, Traffic
from shared.checking.world import Act, State
from shared.issuing import model, moving
from shared.issuing.adjudicating import Cleared
from shared.issuing.model import Document, RightState
from shared.journal.entry import Decision


class PrintsWithoutReservation(Practice):
    """Marks a document printed after printing it, and reserves nothing before."""

    def press(self, state: State, station: int) -> Iterator[Step]:
        for words, after in super().press(state, station):
            unrecorded = replace(after, documents=state.documents, cleared=state.cleared)
            yield words.replace("reserves", "prints without a reservation"), unrecorded

    def note(self, state: State, number: int) -> Step:
        here, seen = at_work(state, number)
        if here.act is Act.NOTE_SENT:
            following = replace(here, act=Act.FOLLOW)
            return f"{here.name} waits for {seen.id}", with_station(state, number, following)
        after = record(seen, self.decided(here, seen)) or seen
        rested = with_station(state, number, here.at_rest())
        return f"{here.name} marks {seen.id} {after.state}", with_document(rested, here.document, after)


class ResendsAfterCrash(Practice):
    """Submits an attempt found open after a start once more, instead of looking it up."""

    def recover(self, state: State, station: int) -> Step:
        words, after = super().recover(state, station)
        here = after.stations[station]
        if here.act is not Act.LOOK_UP:
            return words, after
        return words, with_station(after, station, replace(here, act=Act.SUBMIT, raised=False))


class GrantsAgainByTimeout(Practice):
    """Takes a right back from a station that has been silent for long."""

    def people(self, state: State, number: int) -> Iterator[Step]:
        yield from super().people(state, number)
        document = state.documents[number]
        freed = record(document, model.decide_blank(document, document.attempt, "timed out"))
        if freed is not None:
            words = f"the right to {document.id} times out and is granted again"
            yield words, with_document(state, number, freed)


class JudgesWhileTheJobWaits(Practice):
    """Lets people look into the tray without asking the printer whether the sheet may still come."""

    def clear(self, state: State, number: int) -> Cleared | None:
        document = state.documents[number]
        return Cleared(document.id, document.attempt)


class GivesOnWhatIsHeld(Traffic):
    """Takes a hall that has been silent for long for one that gave the right back."""

    def place(self, province: Province) -> Iterator[PStep]:
        given_up = replace(province.registered, state="returned")
        yield from super().place(replace(province, registered=given_up))


class GivesBackInDoubt(Traffic):
    """Gives a right back while nobody knows whether its sheet came out."""

    def gives_back(self, document: Document, to: str | None) -> Decision:
        if document.state is RightState.UNKNOWN:
            return moving.decide_return(replace(document, state=RightState.GRANTED), to)
        return super().gives_back(document, to)


PLANTED: tuple[tuple[str, Practice], ...] = (
    ("marks printed after printing, without a reservation", PrintsWithoutReservation()),
    ("sends again blindly after a crash", ResendsAfterCrash()),
    ("grants a right again by time-out", GrantsAgainByTimeout()),
    ("gives an attempt up while its job waits in the printer", JudgesWhileTheJobWaits()),
)

PLANTED_BETWEEN_HALLS: tuple[tuple[str, Traffic], ...] = (
    ("gives a right on that its hall still holds", GivesOnWhatIsHeld(1, 2)),
    ("gives a right back while its sheet is in doubt", GivesBackInDoubt(2, 2)),
)
