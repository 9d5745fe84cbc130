"""Collect the screens' texts into the .ts files and compile them: `python -m shared.qt.collect_texts [LANGUAGE…]`.

Each part of the product has a file for each language. A new text comes in as unfinished, one that is no longer
in the code goes out, and what is translated stays as it is. lupdate reads QML, `QCoreApplication.translate`,
`QT_TRANSLATE_NOOP` and `self.tr`. It cannot read the counter's `tr("…", fact=…)`, which names no context and has
facts; so it is given a copy of such a file with the texts written out for it.
"""

import ast
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from xml.etree import ElementTree

from PySide6.QtCore import QLocale

from shared.qt.compile_translations import compile_translations
from shared.qt.linguist import run_tool
from shared.qt.translations import DEFAULT_LANGUAGE, DIRECTORY, SOURCE_LANGUAGE

ROOT = Path(__file__).resolve().parents[2]
SHORT = re.compile(r"(?<![\w.])tr\(")


@dataclass(frozen=True, slots=True)
class Part:
    """The texts of `folder`, without those of a part inside it; `context` is where its `tr("…")` looks them up."""

    name: str
    folder: str
    context: str | None = None


PARTS = (
    Part("shared", "shared"),
    Part("demo", "shared/demo"),
    Part("kiosk", "kiosk"),
    Part("board", "kiosk/board"),
    Part("counter", "counter", "Counter"),
    Part("manager", "counter/manager", "Manager"),
)


class CannotCollect(Exception):
    """A text that would be missed; the message says where it stands and how to write it."""


def collect_texts(language: str, translations: Path = DIRECTORY, root: Path = ROOT) -> list[Path]:
    """Bring <part>_<language>.ts in `translations` up to date with the code under `root`; gives the files.

    A language that was started with some parts keeps to them, a new one gets them all. Raises CannotCollect, and
    ToolRefused when lupdate does.
    """
    files = []
    started = [part for part in PARTS if (translations / f"{part.name}_{language}.ts").exists()]
    for part in started or PARTS:
        files.append(target := translations / f"{part.name}_{language}.ts")
        with TemporaryDirectory() as folder:
            sources = [str(_readable(file, part.context, Path(folder))) for file in _files(part, root)]
            options = ("-no-obsolete", "-locations", "none", "-source-language", SOURCE_LANGUAGE)
            run_tool("lupdate", *options, *sources, "-ts", str(target))
    return files


def unfinished(file: Path) -> list[str]:
    """The texts of a .ts file that wait for their translation."""
    return [
        message.findtext("source", "")
        for message in ElementTree.parse(file).iter("message")  # noqa: S314  a file of the product itself
        if message.find("translation[@type='unfinished']") is not None
    ]


def _files(part: Part, root: Path) -> Iterator[Path]:
    folder = root / part.folder
    others = [root / other.folder for other in PARTS if other.folder.startswith(f"{part.folder}/")]
    for file in sorted(folder.rglob("*")):
        if file.suffix in {".py", ".qml"} and not any(file.is_relative_to(other) for other in others):
            yield file


def _readable(file: Path, context: str | None, folder: Path) -> Path:
    """The file, or a copy in `folder` that tells the texts of each `tr("…")` together with their context."""
    if file.suffix != ".py":
        return file
    source = file.read_text("utf-8")
    texts = _short_texts(file, source)
    if not texts:
        return file
    if context is None:
        raise CannotCollect(f"{file}: only a part with a context has tr(…); call QCoreApplication.translate")
    lines = [f"QT_TRANSLATE_NOOP({context!r}, {text!r})" for text in texts]
    copy = folder / "-".join(file.parts[1:])
    copy.write_text("\n".join([SHORT.sub("_(", source), *lines]), "utf-8")
    return copy


def _short_texts(file: Path, source: str) -> list[str]:
    """What `tr`, called by that name alone, is given as its text."""
    texts = []
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Call(ast.Name("tr"), [ast.Constant(str(text))]):
                texts.append(text)
            case ast.Call(ast.Name("tr")):
                raise CannotCollect(f"{file}:{node.lineno}: give tr the text itself; facts go by their names")
    return texts


def main(languages: list[str]) -> None:
    """Collect for each language, compile, and tell what waits for its translation."""
    for language in languages:
        if QLocale(language).language() is QLocale.Language.C:
            raise SystemExit(f"{language} is no language; give codes such as zh_CN or bo")
        for file in collect_texts(language):
            for text in unfinished(file):
                sys.stdout.write(f"{file.name}: no translation yet of {text!r}\n")
    compile_translations(DIRECTORY)


if __name__ == "__main__":
    main(sys.argv[1:] or [DEFAULT_LANGUAGE])
