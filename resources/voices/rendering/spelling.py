"""How a text becomes the symbols the model was taught: Mandarin by misaki, English by misaki's word list."""

import json
import re
from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path

import misaki
from misaki.zh import ZHG2P

from resources.voices.rendering.texts import DIGITS

LETTERS = {
    "A": "ˈA", "B": "bˈi", "C": "sˈi", "D": "dˈi", "E": "ˈi", "F": "ˈɛf", "G": "ʤˈi", "H": "ˈAʧ", "I": "ˈI",
    "J": "ʤˈA", "K": "kˈA", "L": "ˈɛl", "M": "ˈɛm", "N": "ˈɛn", "O": "ˈO", "P": "pˈi", "Q": "kjˈu", "R": "ˈɑɹ",
    "S": "ˈɛs", "T": "tˈi", "U": "jˈu", "V": "vˈi", "W": "dˈʌbᵊljˌu", "X": "ˈɛks", "Y": "wˈI", "Z": "zˈi",
}  # fmt: skip
PINYIN = ("ling2", "yi1", "er4", "san1", "si4", "wu3", "liu4", "qi1", "ba1", "jiu3")
_TEENS = (
    "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()  # noqa: SIM905  read as a list
)
_TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty")
_ONES = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


class Mandarin:
    """`one` is how the digit 1 of a ticket is said: yi1, or yao1 where halls say 幺."""

    def __init__(self, one: str = "yi1") -> None:
        self._misaki = ZHG2P()
        self._pinyin = {digit: one if digit == "一" else PINYIN[n] for n, digit in enumerate(DIGITS)}

    def symbols(self, spelling: str) -> str:
        if re.fullmatch(f"[{DIGITS}]+号?,", spelling):
            return self._digits(spelling[:-1]) + spelling[-1]
        pieces = re.split(r"([A-Z])", spelling)
        return "".join(LETTERS[one] if one in LETTERS else self._words(one) for one in pieces)

    def _words(self, text: str) -> str:
        spelt = _plain(self._misaki(text)[0]) if re.search(r"[\u4e00-\u9fff]", text) else text
        return spelt + " " if text.endswith(" ") else spelt

    def _digits(self, digits: str) -> str:
        """A third tone before a third tone is said as the second: 五五 is wú wǔ."""
        said = ["hao4" if digit == "号" else self._pinyin[digit] for digit in digits]
        for at, (here, following) in enumerate(pairwise(said)):
            if here[-1] == following[-1] == "3":
                said[at] = here[:-1] + "2"
        return " ".join(_plain(ZHG2P.py2ipa(each)) for each in said)


def _plain(symbols: str) -> str:
    """Without the mark of a glide (U+032F), which the model was not taught."""
    return symbols.replace("\u032f", "")


class English:
    def __init__(self) -> None:
        words = json.loads((Path(misaki.__file__).parent / "data" / "us_gold.json").read_text())
        self._words: Mapping[str, str] = {word: said for word, said in words.items() if isinstance(said, str)}

    def symbols(self, spelling: str) -> str:
        return re.sub(r"[A-Za-z]+|\d+", lambda found: self._said(found[0]), spelling)

    def _said(self, word: str) -> str:
        if word in LETTERS:
            return LETTERS[word]
        if word.isdigit():
            return " ".join(self._words.get(each) or WEAK[each] for each in _number(int(word)))
        return WEAK.get(word) or self._words[word]


WEAK = {"to": "tə", "the": "ðə", "at": "ət"}


def _number(number: int) -> list[str]:
    if number < 10:
        return [_ONES[number]]
    if number < 20:
        return [_TEENS[number - 10]]
    tens, ones = divmod(number, 10)
    return [_TENS[tens], *([_ONES[ones]] if ones else [])]
