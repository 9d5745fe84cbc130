"""Frames of the SAM module, on a serial line and over USB: the pure parts of shared.devices.cards."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.devices.cards import sam
from shared.devices.cards.sam import BadFrame, Command, FrameReader, Reply, Status
from shared.devices.cards.usb_framing import BODY_IN, HEAD_IN, ReplyPipes, cut


@pytest.mark.parametrize(
    ("command", "frame"),
    [
        (Command.reset, "0003 10FF EC"),
        (Command.status, "0003 11FF ED"),
        (Command.module_id, "0003 12FF EE"),
        (Command.find_card, "0003 2001 22"),
        (Command.select_card, "0003 2002 21"),
        (Command.read_text_photo, "0003 3001 32"),
        (Command.read_latest_address, "0003 3003 30"),
        (Command.read_with_fingerprint, "0003 3010 23"),
        (Command.speed_115200, "0003 6000 63"),
        (Command.speed_57600, "0003 6001 62"),
        (Command.speed_38400, "0003 6002 61"),
        (Command.speed_19200, "0003 6003 60"),
        (Command.speed_9600, "0003 6004 67"),
    ],
)
def test_requests_byte_for_byte(command: Command, frame: str) -> None:
    assert sam.request(command) == bytes.fromhex("AAAAAA9669" + frame)


def test_every_command_is_held_byte_for_byte_above() -> None:
    assert len(Command) == 13
    assert list(sam.SPEEDS) == [115_200, 57_600, 38_400, 19_200, 9_600]


def _reply(words: bytes, data: bytes) -> bytes:
    counted = (len(words) + len(data) + 1).to_bytes(2, "big") + words + data
    check = 0
    for byte in counted:
        check ^= byte
    return sam.PREAMBLE + counted + bytes([check])


_REPLIES = st.lists(
    st.tuples(st.binary(min_size=3, max_size=3), st.binary(max_size=80)), min_size=1, max_size=4
)


@given(_REPLIES, st.data())
def test_replies_are_found_however_they_are_split(
    replies: list[tuple[bytes, bytes]], data: st.DataObject
) -> None:
    noise = st.binary(max_size=8).filter(lambda it: b"\xaa" not in it)
    stream = b"".join(data.draw(noise) + _reply(*it) for it in replies)
    cuts = sorted(data.draw(st.lists(st.integers(0, len(stream)))))
    reader = FrameReader()
    got = [f for a, b in zip([0, *cuts], [*cuts, len(stream)], strict=True) for f in reader.feed(stream[a:b])]
    assert got == [Reply(words, rest) for words, rest in replies]
    assert not reader.midway


@given(st.lists(st.binary(max_size=40) | st.just(sam.PREAMBLE), max_size=12))
def test_garbage_never_raises(chunks: list[bytes]) -> None:
    reader = FrameReader()
    for chunk in chunks:
        for frame in reader.feed(chunk):
            assert isinstance(frame, Reply | BadFrame)


def test_a_good_frame_behind_a_damaged_one_is_found() -> None:
    good = _reply(b"\0\0\x9f", bytes(4))
    damaged = good[:-1] + b"\x00"
    assert FrameReader().feed(damaged + good) == [BadFrame.checksum, Reply(b"\0\0\x9f", bytes(4))]


def test_a_long_reply_is_found_whole_wherever_it_is_cut() -> None:
    whole = _reply(b"\0\0\x90", b"\x01\0\x04\0" + bytes(range(256)) + bytes(1024))
    for at in range(len(whole) + 1):
        reader = FrameReader()
        assert len(reader.feed(whole[:at]) + reader.feed(whole[at:])) == 1, at
        assert not reader.midway


@given(
    st.lists(
        st.binary(max_size=40) | st.just(sam.PREAMBLE) | st.just(sam.PREAMBLE + b"\x0f\xff"), max_size=12
    )
)
def test_behind_any_garbage_that_was_given_up_the_next_reply_is_found(chunks: list[bytes]) -> None:
    reader = FrameReader()
    for chunk in chunks:
        reader.feed(chunk)
    reader.give_up()
    assert not reader.midway
    assert reader.feed(_reply(b"\0\0\x9f", bytes(4)))[-1] == Reply(b"\0\0\x9f", bytes(4))


def test_a_good_frame_within_a_torn_one_is_found_when_that_is_given_up() -> None:
    torn, good = _reply(b"\0\0\x90", bytes(1284))[:300], _reply(b"\0\0\x80", b"")
    reader = FrameReader()
    assert reader.feed(torn + good) == []
    assert reader.give_up() == [BadFrame.length, Reply(b"\0\0\x80", b"")]


def test_a_mad_length_is_told_and_not_waited_for() -> None:
    assert FrameReader().feed(sam.PREAMBLE + b"\xff\xff") == [BadFrame.length]


def test_status_words() -> None:
    assert Reply(b"\0\0\x80", b"").status is Status.none_found
    assert Reply(b"\0\0\x77", b"").status is Status.unlisted


# What a reply means


def test_a_card_read_is_as_long_as_the_protocol_page_says() -> None:
    data = b"\x01\0\x04\0" + b"t" * 256 + b"p" * 1024
    assert len(_reply(b"\0\0\x90", data)) == 1295
    parts = sam.card_data(data)
    assert parts is not None
    assert (parts.text, parts.photo, parts.fingerprint) == (b"t" * 256, b"p" * 1024, b"")
    assert sam.card_data(b"\x01\0\x04\0" + bytes(1279)) is None


@pytest.mark.parametrize(("fingerprint", "in_all"), [(1024, 2321), (512, 1809), (0, 1297)])
def test_a_card_read_with_fingerprint_is_too(fingerprint: int, in_all: int) -> None:
    lengths = b"\x01\0\x04\0" + fingerprint.to_bytes(2, "big")
    data = lengths + b"t" * 256 + b"p" * 1024 + b"f" * fingerprint
    assert len(_reply(b"\0\0\x90", data)) == in_all
    parts = sam.card_data(data)
    assert parts is not None
    assert (parts.text, parts.photo, parts.fingerprint) == (b"t" * 256, b"p" * 1024, b"f" * fingerprint)


@given(st.lists(st.binary(max_size=40), min_size=2, max_size=3))
def test_parts_of_any_length_are_cut_as_they_were_joined(parts: list[bytes]) -> None:
    data = b"".join(len(part).to_bytes(2, "big") for part in parts) + b"".join(parts)
    cut_ = sam.card_data(data)
    assert cut_ is not None
    assert [cut_.text, cut_.photo, cut_.fingerprint] == [*parts, b""][:3]


@given(st.binary(max_size=50))
def test_any_card_data_gives_a_value(data: bytes) -> None:
    parts = sam.card_data(data)
    assert parts is None or len(parts.text) <= len(data)


def test_the_modules_number_as_on_its_label() -> None:
    data = bytes.fromhex("0500 0100 10203040 11121314 2A2B2C2D")
    assert sam.module_number(data) == f"05.01-{0x40302010}-{0x14131211}-{0x2D2C2B2A}"
    assert sam.module_number(data[:-1]) is None


@pytest.mark.parametrize("command", Command)
@pytest.mark.parametrize("status", [it for it in Status if it is not Status.unlisted])
def test_which_replies_can_answer_which_command(command: Command, status: Status) -> None:
    data = {
        Command.module_id: bytes(16),
        Command.read_latest_address: bytes(70),
        Command.read_text_photo: bytes(4),
        Command.read_with_fingerprint: bytes(6),
    }.get(command, b"")
    possible = sam.answers(command, Reply(bytes([0, 0, status]), data))
    if status is Status.ok:
        assert possible is (command is not Command.find_card)
    elif status in (Status.found, Status.none_found):
        assert possible is (command is Command.find_card)
    else:
        assert possible is (status is not Status.select_failed or command is Command.select_card)


def test_success_with_the_wrong_data_answers_nothing() -> None:
    ok = b"\0\0\x90"
    assert not sam.answers(Command.module_id, Reply(ok, b""))
    assert not sam.answers(Command.status, Reply(ok, bytes(16)))
    assert not sam.answers(Command.read_text_photo, Reply(ok, bytes(70)))
    assert not sam.answers(Command.read_latest_address, Reply(ok, b""))


# USB


def _over_usb(frame: bytes, packet: int) -> list[tuple[int, bytes]]:
    """Packets a reader sends for one reply: which pipe, and what."""
    return [
        (pipe, part[at : at + packet])
        for pipe, part in zip((HEAD_IN, BODY_IN), cut(frame), strict=True)
        for at in range(0, len(part), packet)
    ]


@given(_REPLIES, st.integers(1, 64))
def test_replies_find_their_way_over_usb(replies: list[tuple[bytes, bytes]], packet: int) -> None:
    pipes, frames, got = ReplyPipes(), FrameReader(), []
    for words, data in replies:
        assert pipes.between_replies
        for pipe, chunk in _over_usb(_reply(words, data), packet):
            assert pipes.due[0] == pipe
            assert len(chunk) <= pipes.due[1]
            pipes.took(chunk)
            got += frames.feed(chunk)
    assert pipes.between_replies
    assert got == [Reply(*it) for it in replies]


@given(
    st.lists(st.binary(max_size=40) | st.just(sam.PREAMBLE) | st.just(sam.PREAMBLE + b"\0\4"), max_size=12)
)
def test_no_noise_on_a_pipe_raises_or_asks_for_the_impossible(chunks: list[bytes]) -> None:
    pipes = ReplyPipes()
    for chunk in chunks:
        pipes.took(chunk)
        pipe, missing = pipes.due
        assert 1 <= missing <= (sam.HEAD_LENGTH if pipe == HEAD_IN else sam.LONGEST_BODY)


@given(st.binary(max_size=60).filter(lambda it: sam.PREAMBLE not in it + sam.PREAMBLE[:-1]))
def test_noise_before_a_head_is_passed_over(noise: bytes) -> None:
    pipes = ReplyPipes()
    pipes.took(noise)
    pipes.took(sam.PREAMBLE + b"\0\x08")
    assert pipes.due == (BODY_IN, 8)


def test_a_reader_that_sends_all_on_one_pipe_is_followed_too() -> None:
    frame = _reply(b"\0\0\x9f", bytes(4))
    pipes = ReplyPipes()
    pipes.took(frame[:10])
    assert pipes.due == (BODY_IN, len(frame) - 10)
    pipes.took(frame[10:])
    assert pipes.between_replies


@pytest.mark.parametrize("command", Command)
def test_a_request_goes_out_in_head_and_body(command: Command) -> None:
    head, body = cut(sam.request(command))
    assert head == sam.PREAMBLE + b"\0\3"
    assert body[:2] == command.value
    assert len(body) == 3
