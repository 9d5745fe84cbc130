"""Which texts are rendered, and how each is spelt for the model. Pure.

A text's key is what the program looks for in a sentence (shared.devices.voice.model.planned); the longest key that fits
is taken. So the number of a ticket is one breath where all three digits are rendered, and digit by digit elsewhere.
"""

from collections.abc import Iterator
from dataclasses import dataclass

DIGITS = "零一二三四五六七八九"
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
WINDOWS = 40
DESKS = ("领证台", "咨询台", "导服台", "服务台", "发证窗口", "综合窗口", "出件窗口", "帮办代办窗口")
SENTENCES = (
    "请看屏幕",
    "您的证件还在读卡器上，请取走",
    "请取走您的排队号",
    "请取走您的证件和打印件",
    "打印好了，请取走",
    "请不要离开，正在打印",
    "您还需要更多时间吗",
    "请到导服台，工作人员会帮助您",
)


@dataclass(frozen=True, slots=True)
class Text:
    """`key` as the program looks for it; `spelling` as it is read, its punctuation giving the tone at the end."""

    key: str
    spelling: str


def chinese(numbers: int) -> Iterator[Text]:
    """The base first, then the numbers 001 to `numbers`, so that an interrupted rendering is of use."""
    for letter in LETTERS:
        yield Text(f"请{letter}", f"请 {letter},")
    for digit in DIGITS:
        yield Text(digit, f"{digit},")
        yield Text(f"{digit}号", f"{digit}号,")
    for window in range(1, WINDOWS + 1):
        yield Text(f"到{window}号窗口", f"到{window}号窗口.")
    for desk in DESKS:
        yield Text(f"到{desk}", f"到{desk}.")
    for sentence in SENTENCES:
        yield Text(sentence, f"{sentence}{'?' if sentence.endswith('吗') else '.'}")
    for number in range(1, numbers + 1):
        digits = "".join(DIGITS[int(digit)] for digit in f"{number:03d}")
        yield Text(f"{digits}号", f"{digits}号,")


def english() -> Iterator[Text]:
    """Numbers are said digit by digit: the last one falls, the others do not."""
    for letter in LETTERS:
        yield Text(f"Number {letter}", f"number {letter},")
    for digit in "0123456789":
        yield Text(digit, f"{digit},")
        yield Text(f"{digit},", f"{digit}.")
    for window in range(1, WINDOWS + 1):
        yield Text(f"please go to window {window}.", f"please go to window {window}.")
    yield Text("please look at the screen.", "please look at the screen.")
