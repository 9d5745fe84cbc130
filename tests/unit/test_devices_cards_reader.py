"""What a reader makes of its module's replies: shared.devices.cards.sam_reader on a wire within the process."""

from collections import deque
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from shared.devices.cards import samples
from shared.devices.cards.emulator_module import EmulatedModule
from shared.devices.cards.model import CardProblem, IdCard, UnknownCard
from shared.devices.cards.ports import POLL_SECONDS
from shared.devices.cards.sam import Status
from shared.devices.cards.sam_reader import SamReader

XIAOMAN = samples.load(samples.SAMPLES / "zhang_xiaoman.toml")
QIAN = samples.load(samples.SAMPLES / "qian_wei.toml")
FIND, SELECT, READ, ADDRESS = b"\x20\x01", b"\x20\x02", b"\x30\x01", b"\x30\x03"
SILENCE = 0.01


class Within:
    """A wire from a reader to a module in the same process, with a clock that only moves when one sleeps."""

    def __init__(self, module: EmulatedModule, piece: int = 4096) -> None:
        self.module, self._piece = module, piece
        self._coming: deque[bytes] = deque()
        self.time = 0.0
        self.written: list[float] = []

    def write(self, data: bytes) -> None:
        self._coming.clear()
        self.written.append(self.time)
        for reply in self.module.heard(data):
            pieces = (reply[at : at + self._piece] for at in range(0, len(reply), self._piece))
            self._coming.extend(pieces)

    def read(self, timeout: float) -> bytes:
        return self._coming.popleft() if self._coming else b""

    def close(self) -> None:
        self._coming.clear()

    def sleep(self, seconds: float) -> None:
        assert seconds >= 0
        self.time += seconds


def _reader(module: EmulatedModule, piece: int = 4096, with_fingerprint: bool = False) -> SamReader:
    wire = Within(module, piece)
    return SamReader(
        wire, SILENCE, with_fingerprint=with_fingerprint, now=lambda: wire.time, sleep=wire.sleep
    )


def _plain(result: object) -> IdCard:
    assert isinstance(result, IdCard)
    return replace(result, raw=b"")


BARE = replace(XIAOMAN, fingerprint=b"")


@pytest.mark.parametrize("piece", [1, 2, 3, 5, 7, 64, 1294])
def test_replies_in_pieces(piece: int) -> None:
    module = EmulatedModule()
    module.insert(XIAOMAN)
    assert _plain(_reader(module, piece).read()) == BARE


CARD_PROBLEMS = {
    Status.bad_checksum: CardProblem.bad_checksum,
    Status.bad_length: CardProblem.bad_checksum,
    Status.bad_command: CardProblem.reader_unwell,
    Status.unknown: CardProblem.unreadable,
    Status.card_not_authenticated: CardProblem.unreadable,
    Status.module_not_authenticated: CardProblem.unreadable,
    Status.authentication_failed: CardProblem.unreadable,
    Status.wrong_card: CardProblem.unreadable,
    Status.read_failed: CardProblem.broke_off,
    Status.no_random_number: CardProblem.unreadable,
    Status.self_test_failed: CardProblem.reader_unwell,
    Status.not_authorised: CardProblem.reader_unwell,
    Status.select_failed: CardProblem.unreadable,
    Status.no_such_item: CardProblem.unreadable,
    Status.unlisted: CardProblem.unreadable,
}


def test_every_status_that_is_a_refusal_is_held_here() -> None:
    assert set(Status) - set(CARD_PROBLEMS) == {Status.ok, Status.found, Status.none_found}


REFUSALS = [
    pytest.param(command, status, id=f"{name}-{status.name}")
    for name, command in {"find": FIND, "select": SELECT, "read": READ}.items()
    for status in CARD_PROBLEMS
    if command == SELECT or status is not Status.select_failed  # which answers no other command
]


@pytest.mark.parametrize(("command", "status"), REFUSALS)
def test_what_each_status_makes_of_a_card(command: bytes, status: Status) -> None:
    module = EmulatedModule()
    module.insert(XIAOMAN)
    module.refuses(command, 0x77 if status is Status.unlisted else int(status))
    reader = _reader(module)
    assert reader.read() is CARD_PROBLEMS[status]
    module.refuses(command, None)
    if command == READ:
        assert reader.read() is None, "the module does not find a card again whose read failed"
        module.remove()
        module.insert(XIAOMAN)
    assert _plain(reader.read()) == BARE


@pytest.mark.parametrize(
    ("command", "word"),
    [(SELECT, 0x9F), (SELECT, 0x80), (READ, 0x90), (READ, 0x9F), (READ, 0x80), (READ, 0x81)],
)
def test_a_reply_that_answers_something_else_is_waited_past(command: bytes, word: int) -> None:
    module = EmulatedModule()
    module.insert(XIAOMAN)
    module.refuses(command, word)
    assert _reader(module).read() is CardProblem.broke_off


@given(
    st.lists(
        st.tuples(
            st.floats(0, 1), st.sampled_from(["read", "card_present", "insert", "remove", "silent", "speaks"])
        ),
        max_size=30,
    )
)
@example(
    [(0.0, "silent"), (0.0, "read"), (0.1, "read"), (0.0, "speaks"), (0.0, "read"), (0.0, "card_present")]
)
def test_nothing_makes_it_poll_faster_than_the_module_can_bear(steps: list[tuple[float, str]]) -> None:
    module = EmulatedModule()
    wire = Within(module)
    reader = SamReader(wire, 0.0001, now=lambda: wire.time, sleep=wire.sleep)
    polls = []
    for pause, step in steps:
        wire.time += pause
        wire.written.clear()
        match step:
            case "insert":
                module.insert(XIAOMAN)
            case "remove":
                module.remove()
            case "silent" | "speaks":
                module.silent(step == "silent")
            case _:
                getattr(reader, step)()
                polls.append(wire.written[0])
    gaps = [after - before for before, after in pairwise(polls)]
    assert all(gap >= POLL_SECONDS - 1e-9 for gap in gaps), gaps


def test_the_fingerprint_is_not_asked_for() -> None:
    module = EmulatedModule()
    module.insert(XIAOMAN)
    assert _plain(_reader(module).read()).fingerprint == b""
    assert [each.hex() for each in module.requests] == ["11ff", "2001", "2002", "3001", "3003"]


@pytest.mark.parametrize("length", [1024, 512, 0])
def test_a_fingerprint_that_is_asked_for(length: int) -> None:
    card = replace(XIAOMAN, fingerprint=bytes(range(256)) * 4)
    card = replace(card, fingerprint=card.fingerprint[:length])
    module = EmulatedModule()
    module.insert(card)
    assert _plain(_reader(module, with_fingerprint=True).read()) == card


def test_an_older_module_is_asked_for_it_once() -> None:
    module = EmulatedModule()
    module.is_older()
    reader = _reader(module, with_fingerprint=True)
    for card in (XIAOMAN, QIAN):
        module.insert(card)
        assert _plain(reader.read()) == replace(card, fingerprint=b"", latest_address="")
    asked = [each.hex() for each in module.requests]
    assert (asked.count("3010"), asked.count("3003"), asked.count("3001")) == (1, 1, 2)


def test_the_address_the_police_appended() -> None:
    module = EmulatedModule()
    module.insert(QIAN)
    card = _plain(_reader(module).read())
    assert card.latest_address == QIAN.latest_address
    assert card.home == QIAN.latest_address


def test_it_is_asked_for_once_for_each_card_that_lies_there() -> None:
    module = EmulatedModule()
    reader = _reader(module)
    module.insert(QIAN)
    assert len({_plain(reader.read()).home for _ in range(3)}) == 1
    module.insert(XIAOMAN)
    assert _plain(reader.read()).latest_address == ""
    assert module.requests.count(ADDRESS) == 2


@pytest.mark.parametrize("word", [0x91, 0x41, 0x21, 0x31])
def test_a_module_that_gives_no_address_keeps_nobody_out(word: int) -> None:
    module = EmulatedModule()
    module.insert(QIAN)
    module.refuses(ADDRESS, word)
    assert _plain(_reader(module).read()).home == QIAN.address


def test_a_card_of_no_layout_is_kept_for_whoever_finds_out() -> None:
    module = EmulatedModule()
    module.insert_raw(bytes(range(256)))
    assert _reader(module).read() == UnknownCard(bytes(range(256)))


@pytest.mark.parametrize(
    "noise", [b"\0", b"\xaa" * 9, b"\xaa\xaa\xaa\x96", b"\xff\xaa\xaa\x96\x69"], ids=bytes.hex
)
def test_noise_before_replies(noise: bytes) -> None:
    module = EmulatedModule()
    module.insert(XIAOMAN)
    module.noise_before_replies(noise)
    assert _plain(_reader(module).read()) == BARE


def test_a_reply_behind_the_ruins_of_another() -> None:
    module = EmulatedModule()
    module.insert(XIAOMAN)
    module.noise_before_replies(bytes.fromhex("AAAAAA9669 0FFF 0000"))
    assert _plain(_reader(module).read()) == BARE


def test_a_late_reply_is_not_the_next_commands() -> None:
    module = EmulatedModule()
    reader = _reader(module)
    assert reader.read() is None
    module.answers_late_once()
    assert reader.read() is CardProblem.no_answer
    module.insert(XIAOMAN)
    assert _plain(reader.read()) == BARE


@pytest.mark.parametrize(("resets", "polls"), [(1, 1), (None, 0)])
def test_a_module_that_fails_its_self_test_is_reset(resets: int | None, polls: int) -> None:
    module = EmulatedModule()
    module.insert(XIAOMAN)
    module.fails_self_test(resets)
    reader = _reader(module)
    if polls:
        assert _plain(reader.read()) == BARE
    else:
        assert [reader.read() for _ in range(3)] == [CardProblem.reader_unwell] * 3
    assert module.requests.count(b"\x10\xff") == 1, "and not again at every poll"
