"""The templates of a window's small devices: what they say in bytes, read back, and which files are refused."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.devices.window import template as templates
from shared.devices.window.codec import FrameReader, Heard, Unclear, encode, fitted
from shared.devices.window.model import LEVELS, Answer, DeviceKind, Frame, Say, Template
from shared.devices.window.template import TemplateInvalid

FILES = sorted(templates.TEMPLATES.glob("*/*.toml"))
SHIPPED = {
    f"{file.parent.name}/{file.stem}": templates.load(DeviceKind(file.parent.name), file.stem)
    for file in FILES
}
FRAMES = {
    f"{name}:{frame.name}": (template, frame)
    for name, template in SHIPPED.items()
    for frame in (*template.says.values(), *template.answers.values())
}
TEXTS = st.text(max_size=60)


def levels_of(template: Template) -> st.SearchStrategy[int]:
    return (
        st.sampled_from(sorted(LEVELS.values())) if template.device is DeviceKind.RATING_PAD else st.just(0)
    )


def test_every_device_has_two_templates_and_each_setting_names_one() -> None:
    assert {name.partition("/")[0] for name in SHIPPED} == set(DeviceKind)
    assert len(SHIPPED) == 6
    for name in ("rating_pad/five_keys", "window_led/one_line", "citizen_screen/two_lines"):
        assert name in SHIPPED


@pytest.mark.parametrize(
    ("name", "text", "line", "level", "data"),
    [
        ("rating_pad/five_keys:ask", "", 0, 0, "AA 55 01 31 01 32 0D"),
        ("rating_pad/five_keys:rest", "", 0, 0, "AA 55 01 31 00 31 0D"),
        ("rating_pad/five_keys:taken", "", 0, 0, "AA 55 01 B1 00 B1 0D"),
        ("rating_pad/five_keys:refused", "", 0, 0, "AA 55 01 B1 01 B2 0D"),
        ("rating_pad/five_keys:pressed", "", 0, 5, "AA 55 01 B2 01 B3 0D"),
        ("rating_pad/five_keys:pressed", "", 0, 1, "AA 55 01 B2 05 B7 0D"),
        ("rating_pad/letters:ask", "", 0, 0, "02 50 4A 03 19"),
        ("rating_pad/letters:rest", "", 0, 0, "02 54 5A 03 0D"),
        ("rating_pad/letters:pressed", "", 0, 4, "02 45 34 03 72"),
        ("window_led/one_line:show", "请A023号", 0, 0, "A5 01 34 08 C7 EB 41 30 32 33 BA C5 E9 AE"),
        ("window_led/one_line:show", "", 0, 0, "A5 01 34 00 DA AE"),
        ("window_led/one_line:taken", "", 0, 0, "A5 01 34 4F 29 AE"),
        ("window_led/one_line:refused", "", 0, 0, "A5 01 34 45 1F AE"),
        (
            "window_led/eight_signs:show",
            "暂停服务",
            0,
            0,
            "55 AA 01 10 D4 DD CD A3 B7 FE CE F1 20 20 20 20 20 20 20 20 00",
        ),
        ("citizen_screen/two_lines:show", "请评价", 0, 0, "1B 51 41 C7 EB C6 C0 BC DB 0D"),
        ("citizen_screen/two_lines:show", "", 1, 0, "1B 51 42 0D"),
        ("citizen_screen/two_lines:clear", "", 0, 0, "0C"),
        ("citizen_screen/four_lines:show", "A023", 3, 0, "AA 55 10 04 00 06 41 30 32 33 EF 0D"),
        ("citizen_screen/four_lines:taken", "", 0, 0, "AA 55 90 00 8F 0D"),
        ("citizen_screen/four_lines:refused", "", 0, 0, "AA 55 90 01 90 0D"),
    ],
)
def test_the_bytes_are_those_of_the_page(name: str, text: str, line: int, level: int, data: str) -> None:
    template, frame = FRAMES[name]
    assert encode(frame, fitted(text, template), line, level) == bytes.fromhex(data)


@pytest.mark.parametrize("name", FRAMES)
@given(data=st.data())
def test_what_is_written_is_read_back_however_it_is_cut(name: str, data: st.DataObject) -> None:
    template, frame = FRAMES[name]
    text = fitted(data.draw(TEXTS), template)
    line = data.draw(st.integers(0, max(0, template.lines - 1)))
    level = data.draw(levels_of(template))
    written = encode(frame, text, line, level)
    shows, rates = frame.name is Say.SHOW, frame.name is Answer.PRESSED
    wanted = Heard(
        frame.name,
        text.ljust(template.columns) if padded(template) else text if shows else b"",
        line if shows and template.lines > 1 else 0,
        level if rates else 0,
    )
    times = data.draw(st.integers(1, 3))
    assert fed(frames_beside(template, frame), written * times, data) == [wanted] * times


def padded(template: Template) -> bool:
    return template is SHIPPED["window_led/eight_signs"]


def frames_beside(template: Template, frame: Frame) -> list[Frame]:
    """The frames a reader on that side of the line knows."""
    return list(template.says.values() if isinstance(frame.name, Say) else template.answers.values())


def fed(frames: list[Frame], data: bytes, drawn: st.DataObject) -> list[Heard | Unclear]:
    """What a reader makes of the bytes, cut anywhere."""
    cuts = sorted(drawn.draw(st.sets(st.integers(0, len(data)), max_size=6)))
    reader, heard = FrameReader(frames), []
    for begin, end in zip([0, *cuts], [*cuts, len(data)], strict=True):
        heard += reader.feed(data[begin:end])
    return heard


@pytest.mark.parametrize("name", SHIPPED)
@given(data=st.data())
def test_any_bytes_are_read_without_complaint_and_little_is_kept(name: str, data: st.DataObject) -> None:
    template = SHIPPED[name]
    for frames in (list(template.says.values()), list(template.answers.values())):
        reader = FrameReader(frames)
        for chunk in data.draw(st.lists(st.binary(max_size=80), max_size=8)):
            reader.feed(chunk)
        assert len(reader._held) < 300


@pytest.mark.parametrize("name", [name for name, (_, frame) in FRAMES.items() if frame.checksum != "none"])
@given(data=st.data())
def test_a_changed_byte_is_never_taken_for_the_frame(name: str, data: st.DataObject) -> None:
    template, frame = FRAMES[name]
    written = bytearray(encode(frame, fitted("请评价", template), 0, max(LEVELS.values())))
    at, by = data.draw(st.integers(0, len(written) - 1)), data.draw(st.integers(1, 255))
    written[at] ^= by
    heard = [
        each for each in FrameReader(frames_beside(template, frame)).feed(bytes(written)) if each is not None
    ]
    assert not [each for each in heard if isinstance(each, Heard) and each.name is frame.name]


@pytest.mark.parametrize(
    "name", [name for name, (_, frame) in FRAMES.items() if frame.name is Answer.PRESSED]
)
@given(noise=st.binary(max_size=40), data=st.data())
def test_noise_before_a_press_does_not_hide_it(name: str, noise: bytes, data: st.DataObject) -> None:
    template, frame = FRAMES[name]
    heard = fed(
        list(template.answers.values()), noise + encode(frame, level=2) + encode(frame, level=2), data
    )
    assert Heard(Answer.PRESSED, level=2) in heard


def test_a_wrong_check_is_told_apart_from_noise() -> None:
    template, frame = FRAMES["rating_pad/five_keys:pressed"]
    whole = encode(frame, level=3)
    torn = whole[:5] + bytes([whole[5] ^ 1]) + whole[6:]
    reader = FrameReader(template.answers.values())
    assert reader.feed(b"\x00\xff\xaa" + torn + whole) == [Unclear.CHECKSUM, Heard(Answer.PRESSED, level=3)]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("请A023号到本窗口办理业务", "请A023号到本窗口"),
        ("A请到本窗口办理业务", "A请到本窗口办理"),
        ("第一行\n第二行", "第一行 第二行"),
        ("\u4dae\U0002c177先生", "??先生"),
        ("", ""),
    ],
)
def test_a_text_is_cut_to_whole_signs_and_never_breaks_a_frame(text: str, shown: str) -> None:
    assert fitted(text, SHIPPED["window_led/one_line"]).decode("gbk") == shown


@given(text=TEXTS)
def test_no_text_is_too_long_or_unwritable(text: str) -> None:
    for template in SHIPPED.values():
        told = fitted(text, template)
        assert len(told) <= template.columns
        assert min(told, default=0x20) >= 0x20


PAD = (templates.TEMPLATES / "rating_pad" / "five_keys.toml").read_text("utf-8")
LED = (templates.TEMPLATES / "window_led" / "one_line.toml").read_text("utf-8")
SCREEN = (templates.TEMPLATES / "citizen_screen" / "two_lines.toml").read_text("utf-8")


@pytest.mark.parametrize(
    ("text", "old", "new", "said"),
    [
        (
            PAD,
            'device = "rating_pad"',
            'device = "window_led"',
            "key 'device': is window_led, where a rating_pad is",
        ),
        (
            PAD,
            'device = "rating_pad"',
            'device = "doorbell"',
            "key 'device': is none of rating_pad, window_led",
        ),
        (PAD, "baud = 9600", "baud = 96", "key 'baud': is not between 300 and 921600"),
        (PAD, "baud = 9600", "bauds = 9600", "key 'bauds': is not known"),
        (PAD, '"8N1"', '"8X1"', "key 'byte': is not data bits, parity and stop bits"),
        (PAD, 'head = "AA 55"', 'head = "AA 5"', "key 'shape.head': is not bytes in hexadecimal"),
        (PAD, '"sum8"', '"crc16"', "key 'shape.checksum': is none of sum8, xor8, none"),
        (PAD, "[say.ask]", "[say.aks]", "key 'say.aks': is none of ask, rest"),
        (PAD, "[say.ask]", "[say.rest2]", "key 'say.rest2': is none of"),
        (PAD, "[answer.pressed]", "[answer.keyed]", "key 'answer.keyed': is none of taken, refused, pressed"),
        (
            PAD,
            '{ field = "level" }',
            '{ field = "text" }',
            "key 'answer.pressed.fields.1.field': is text, which means",
        ),
        (
            PAD,
            '{ field = "level" }',
            '{ field = "bytes", value = "01" }',
            "pressed.fields': lacks the field level",
        ),
        (PAD, '"01 31 01"', '" "', "key 'say.ask.fields.0.value': is missing"),
        (PAD, 'very_bad = "05"', 'very_bad = "01"', "key 'levels.very_bad': has the byte of another level"),
        (PAD, 'very_bad = "05"', "", "key 'levels.very_bad': is missing"),
        (PAD, 'very_bad = "05"', 'awful = "05"', "key 'levels.awful': is none of very_good"),
        (PAD, 'very_bad = "05"', 'very_bad = "05 06"', "key 'levels.very_bad': is not one byte"),
        (LED, "columns = 16", "columns = 0", "key 'text.columns': is not between 2 and 255"),
        (LED, "columns = 16", "", "key 'text.columns': is missing"),
        (
            LED,
            '{ field = "length" }',
            '{ field = "length", plus = 250 }',
            "fields.1.plus': makes a number too",
        ),
        (
            LED,
            '{ field = "length" }',
            '{ field = "length", size = 3 }',
            "say.show.fields.1.size': is not between 1",
        ),
        (LED, '    { field = "length" },\n', "", "key 'say.show.fields.1': has no end"),
        (
            LED,
            '    { field = "length" },\n    { field = "text" },\n',
            '    { field = "text" },\n    { field = "length" },\n',
            "key 'say.show.fields.1': comes before its length",
        ),
        (
            LED,
            '{ field = "length" }',
            '{ field = "text" }',
            "key 'say.show.fields.2.field': is a second text",
        ),
        (LED, '"gbk"', '"utf-8"', "key 'text.encoding': is none of gbk, gb2312, ascii"),
        (
            SCREEN,
            '{ field = "line", plus = 0x41 }, ',
            "",
            "key 'say.show.fields.0': goes to one of several lines",
        ),
        (SCREEN, 'tail = "0D"', 'tail = "AE"', "key 'say.show.fields.1': has no end"),
        (SCREEN, 'head = "0C"', 'head = ""', "key 'say.clear': has neither head nor fixed bytes"),
        (SCREEN, "[say.show]", "[say.show", "is not TOML"),
    ],
)
def test_a_bad_file_is_refused_by_file_key_and_reason(
    tmp_path: Path, text: str, old: str, new: str, said: str
) -> None:
    assert text.count(old) >= 1
    file = tmp_path / "made.toml"
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    device = next(each for each in DeviceKind if f'device = "{each}"' in text)
    with pytest.raises(TemplateInvalid) as invalid:
        templates.load(device, str(file))
    assert said in str(invalid.value)
    assert str(file) in str(invalid.value)
    assert invalid.value.facts["file"] == str(file)


@pytest.mark.parametrize(
    ("device", "text", "lacking", "said"),
    [
        (DeviceKind.RATING_PAD, PAD, "[say.ask]", "key 'say.ask': is missing"),
        (
            DeviceKind.RATING_PAD,
            PAD,
            "[answer.pressed]",
            "key 'answer.pressed': is missing: nobody could rate",
        ),
        (DeviceKind.WINDOW_LED, LED, "[say.show]", "key 'say': is missing"),
        (DeviceKind.WINDOW_LED, LED, "[text]", "key 'text': is missing: how many columns"),
    ],
)
def test_a_file_that_lacks_what_the_device_is_for(
    tmp_path: Path, device: DeviceKind, text: str, lacking: str, said: str
) -> None:
    tables = text.split("\n\n")
    kept = [table for table in tables if not table.startswith(lacking)]
    assert len(kept) == len(tables) - 1
    file = tmp_path / "made.toml"
    file.write_text("\n\n".join(kept), encoding="utf-8")
    with pytest.raises(TemplateInvalid, match=said):
        templates.load(device, str(file))


def test_a_file_that_is_not_there_and_one_that_is_no_text(tmp_path: Path) -> None:
    with pytest.raises(TemplateInvalid, match=r"window_led/sixteen_lines\.toml: cannot be read"):
        templates.load(DeviceKind.WINDOW_LED, "sixteen_lines")
    (tmp_path / "made.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(TemplateInvalid, match="is not TOML"):
        templates.load(DeviceKind.WINDOW_LED, str(tmp_path / "made.toml"))
