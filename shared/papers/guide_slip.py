"""The list of what somebody needs, to take home: what to bring first, what not to bring next, then where and how."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from shared.catalogue.guide import Advice, Matter, Standing, Thing
from shared.devices.printers.model import Cut, Gap, Line, Qr, Rule, Slip, Text
from shared.papers.wording import days_in_words, fee_in_words

OWN_CARD = "本人身份证（证明是您本人）"

SECTIONS = (
    (Standing.BRING, "要带的："),
    (Standing.SIGN, "不用准备，到窗口签字即可："),
    (Standing.HELD, "不用带，国家库里已经有："),
    (Standing.MAY_HOLD, "带上身份证，这些一般不用带；库里没有再补："),
    (Standing.FOLLOWS, "不用带，前一件办好就有："),
)
"""The parts of a list, in the order of what a reader has to do; what depends on the case comes last."""


@dataclass(frozen=True, slots=True)
class GuidePaper:
    """A list as it is printed; `address` shows the same list on a phone, and names no person."""

    hall_name: str
    advice: Advice
    printed_at: str
    address: str


def guide_slip(paper: GuidePaper) -> Slip:
    """The slip of one list."""
    return tuple(_lines(paper))


def thing_notes(thing: Thing) -> list[str]:
    """What there is to know about a thing, beyond that it is brought, signed or held."""
    notes = [thing.note] if thing.note and thing.standing is not Standing.SIGN else []
    if thing.owed_days and thing.standing in (Standing.BRING, Standing.MAY_HOLD):
        notes.append(f"来不及可晚 {thing.owed_days} 个工作日交")
    return notes


def open_things(advice: Advice) -> dict[str, list[str]]:
    """What may be needed, by the words for what it depends on."""
    found: dict[str, list[str]] = {}
    for thing in advice.of(Standing.DEPENDS):
        found.setdefault("、".join(thing.depends) or "您的情况", []).append(thing.name)
    return found


def matter_words(matter: Matter) -> str:
    """How long an item takes and what it costs."""
    return f"{days_in_words(matter.days)}，{fee_in_words(matter.fee, matter.fee_open)}"


def _lines(paper: GuidePaper) -> Iterator[Line]:
    advice = paper.advice
    yield Text(paper.hall_name, align="center", bold=True)
    yield Rule()
    yield Text("办事清单", align="center")
    yield Text(advice.wish.name, size=2, align="center", bold=True)
    yield Gap()
    for sentence in advice.unmet:
        yield Text(f"请注意：{sentence}", bold=True)
    yield from _things(advice)
    yield Rule()
    yield from _matters(advice)
    yield Rule()
    yield Text(
        "到哪里：" + "、".join(f"取 {letter} 号（{name}）" for letter, name in advice.lines.items()),
        bold=True,
    )
    yield Text(f"多久：{days_in_words(advice.days)}（从受理算起）")
    yield Text(f"费用：{fee_in_words(advice.fee, advice.fee_open)}")
    yield Rule()
    yield Qr(paper.address)
    yield Text("扫一扫，在手机上看这张清单", align="center")
    yield Text("里面没有您的个人信息，可以转给家人。", align="center")
    yield Gap()
    yield Text(f"打印时间 {paper.printed_at}", align="center")
    yield Cut()


def _things(advice: Advice) -> Iterator[Line]:
    for standing, heading in SECTIONS:
        things = advice.of(standing)
        if not things and standing is not Standing.BRING:
            continue
        yield Gap()
        yield Text(heading, bold=True)
        if standing is Standing.BRING:
            yield Text(f"· {OWN_CARD}")
        for thing in things:
            yield Text(f"· {thing.name}")
            yield from (Text(f"   {note}") for note in thing_notes(thing))
    perhaps = open_things(advice)
    if perhaps:
        yield Gap()
        yield Text("看您的情况，可能要带：", bold=True)
    for depends, names in perhaps.items():
        yield Text(f"· 看{depends}：" + "、".join(names))


def _matters(advice: Advice) -> Iterator[Line]:
    if len(advice.matters) > 1:
        yield Text(f"一共 {len(advice.matters)} 件事：", bold=True)
    for number, matter in enumerate(advice.matters, 1):
        yield Text(f"{number}. {matter.name}" if len(advice.matters) > 1 else matter.name)
        yield Text(f"   {matter.department}；{matter_words(matter)}")
    for name in advice.perhaps:
        yield Text(f"还可能要办：{name}")
