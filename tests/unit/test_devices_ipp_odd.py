"""Whatever a printer says, shared.devices.printers.ipp gives a state, a report, or PrinterUnreachable."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.devices.printers.ipp import IppPrinter
from shared.devices.printers.ipp_message import Group, decode
from shared.devices.printers.model import JobReport, JobState, PrinterState
from shared.devices.printers.ports import PrinterUnreachable

_NAME = "JY23701020000017/1"


class _Told(IppPrinter):
    """A printer whose answers are told here, one after the other, the last for ever; `{}` is the request's number."""

    def __init__(self, *answers: bytes) -> None:
        super().__init__("ipp://127.0.0.1/ipp/print")
        self._answers = list(answers)

    def _post(self, body: bytes, timeout: float) -> bytes:
        answer = self._answers.pop(0) if len(self._answers) > 1 else self._answers[0]
        return answer.replace(b"\0NO.", body[4:8])


def _attribute(tag: int, name: str, data: bytes) -> bytes:
    label = name.encode()
    return bytes((tag,)) + len(label).to_bytes(2, "big") + label + len(data).to_bytes(2, "big") + data


def _answer(*groups: tuple[int, tuple[bytes, ...]], status: int = 0) -> bytes:
    told = b"".join(bytes((delimiter,)) + b"".join(attributes) for delimiter, attributes in groups)
    return b"\x02\x00" + status.to_bytes(2, "big") + b"\0NO." + told + b"\x03"


def _job(name: bytes = _NAME.encode(), state: bytes = b"\0\0\0\x09", tag: int = 0x42) -> tuple[bytes, ...]:
    told = (_attribute(0x21, "job-id", b"\0\0\0\x07"), _attribute(tag, "job-name", name))
    return (*told, _attribute(0x23, "job-state", state))


_NAMES = (
    "job-id",
    "job-name",
    "job-state",
    "job-state-reasons",
    "job-impressions-completed",
    "printer-state",
    "printer-state-reasons",
    "printer-is-accepting-jobs",
    "printer-impressions-completed",
    "",
)
_ATTRIBUTES = st.builds(
    _attribute,
    st.integers(0x10, 0xFF),
    st.sampled_from(_NAMES),
    st.one_of(
        st.binary(max_size=9), st.just(_NAME.encode()), st.integers(0, 12).map(lambda n: n.to_bytes(4))
    ),
)
_GROUPS = st.tuples(st.sampled_from((1, 2, 4, 5, 9)), st.lists(_ATTRIBUTES, max_size=8).map(tuple))
_ANSWERS = st.one_of(
    st.lists(_GROUPS, max_size=4).map(lambda groups: _answer(*groups)),
    st.lists(_ATTRIBUTES, max_size=8).map(lambda given: _answer((2, (*_job(), *given)), (4, tuple(given)))),
    st.binary(max_size=60),
)


@given(st.lists(_ANSWERS, min_size=1, max_size=5))
def test_any_answer_ends_as_a_value_or_unreachable(answers: list[bytes]) -> None:
    assert isinstance(_Told(*answers).state(), PrinterState)
    printer = _Told(*answers)
    for ask in (printer.report, printer.cancel):
        try:
            report = ask(_NAME)
        except PrinterUnreachable:
            continue
        assert report is None or type(report) is JobReport
        assert report is None or (report.name, type(report.state)) == (_NAME, JobState)
        assert report is None or all(type(it) is str for it in report.reasons)
    try:
        assert type(printer.impressions()) in (int, type(None))
        assert type(printer.submit(_NAME, b"%PDF")) is int
    except PrinterUnreachable:
        pass


@pytest.mark.parametrize(
    "foreign",
    [
        _job("张小满的文件".encode("gbk")),
        _job(b"\x00\x05zh-cn\x00\x03abc", tag=0x36),
        _job(b"\x00\xffbroken", tag=0x36),
        _job(b"\0\0\0\x01", tag=0x21),
        (_attribute(0x42, "job-name", _NAME.encode()),),
        (_attribute(0x21, "job-id", b"\x07"), _attribute(0x42, "job-name", _NAME.encode())),
    ],
    ids=["GBK", "with language", "a torn language", "a number", "no id", "a short id"],
)
def test_other_peoples_odd_jobs_hide_ours_from_nobody(foreign: tuple[bytes, ...]) -> None:
    listed = _answer((2, foreign), (2, _job()))
    report = _Told(listed, _answer(), _answer((2, _job()))).report(_NAME)
    assert report == JobReport(7, _NAME, JobState.completed)


@pytest.mark.parametrize(
    ("told", "never_begun"),
    [
        ((0x13, b""), True),
        ((0x12, b""), False),
        ((0x10, b""), False),
        ((0x21, b"\0\0\0\x05"), False),
        (None, False),
    ],
    ids=["no value", "unknown", "unsupported", "a time", "not told"],
)
def test_a_job_was_never_begun_when_the_printer_says_so_and_only_then(
    told: tuple[int, bytes] | None, never_begun: bool
) -> None:
    begun = () if told is None else (_attribute(told[0], "time-at-processing", told[1]),)
    report = _Told(_answer((2, _job())), _answer(), _answer((2, (*_job(), *begun)))).report(_NAME)
    assert report == JobReport(7, _NAME, JobState.completed, never_begun=never_begun)


def test_a_printer_with_no_end_of_jobs_is_given_up() -> None:
    def listed(number: int) -> bytes:
        told = (_attribute(0x21, "job-id", number.to_bytes(4)), _attribute(0x42, "job-name", b"another"))
        return _answer((2, told))

    with pytest.raises(PrinterUnreachable, match="the end of its jobs"):
        _Told(*[listed(number) for number in range(1, 1000)]).report(_NAME)


@pytest.mark.parametrize("status", [0x0406, 0x0407])
def test_a_job_gone_since_it_was_listed_is_none(status: int) -> None:
    listed, gone = _answer((2, _job())), _answer(status=status)
    assert _Told(listed, _answer(), gone).report(_NAME) is None


def test_a_name_with_its_language_is_the_name() -> None:
    told = _job(b"\x00\x02zh\x00\x12" + _NAME.encode(), tag=0x36)
    report = _Told(_answer((2, told))).report(_NAME)
    assert report is not None
    assert report.job_id == 7


@pytest.mark.parametrize("state", [b"\0\0\0\x0a", b"\0\0\0\x00", b"\x09", b"completed"])
def test_a_state_nobody_knows_is_no_state(state: bytes) -> None:
    with pytest.raises(PrinterUnreachable, match="does not tell the state"):
        _Told(_answer((2, _job())), _answer(), _answer((2, _job(state=state)))).report(_NAME)


def test_a_truth_value_is_no_number() -> None:
    told = _answer((4, (_attribute(0x22, "printer-impressions-completed", b"\x01"),)))
    assert _Told(told).impressions() is None


def test_reasons_that_are_no_words_are_passed_over() -> None:
    job = (
        *_job(),
        _attribute(0x21, "job-state-reasons", b"\0\0\0\x01"),
        _attribute(0x44, "", b"none"),
        _attribute(0x44, "", b"printer-stopped"),
    )
    report = _Told(_answer((2, _job())), _answer(), _answer((2, job))).report(_NAME)
    assert report is not None
    assert report.reasons == ("printer-stopped",)


def test_a_mountain_of_one_attribute_is_read_in_good_time() -> None:
    name = _attribute(0x21, "job-id", b"\0\0\0\x07")
    more = _attribute(0x21, "", b"\0\0\0\x07")
    got = decode(_answer((2, (name, more * 200_000))))
    assert got is not None
    assert len(got.of(Group.job)[0]["job-id"]) == 200_001


def test_groups_of_nothing_are_nothing() -> None:
    got = decode(_answer(*[(2, ())] * 1000, (2, _job()), (4, ())))
    assert got is not None
    assert len(got.of(Group.job)) == 1
