"""YAML read with the line of every value, so that a mistake is reported where it stands.

PyYAML's composed nodes keep their marks; scalars are taken as written, so a 31-digit code needs no quotes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

import yaml

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the C parser is ten times faster where it is built
_E = TypeVar("_E", bound=StrEnum)
_ID = re.compile(r"[a-z][a-z0-9_]{0,39}")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True, slots=True)
class Problem:
    """A mistake in the catalogue's files; `line` counts from 1."""

    file: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.message}"


class Section:
    """A mapping node read key by key; what is wrong goes to `problems`, and reading goes on."""

    def __init__(self, node: yaml.MappingNode, file: str, problems: list[Problem]) -> None:
        self.file = file
        self.problems = problems
        self.line: int = node.start_mark.line + 1
        self._values: dict[str, yaml.Node] = {}
        self._key_lines: dict[str, int] = {}
        self._read: set[str] = set()
        for key_node, value in node.value:
            key, line = str(key_node.value), key_node.start_mark.line + 1
            if key in self._values:
                self.report(f'"{key}" is given twice; keep one', line)
            self._values[key] = value
            self._key_lines[key] = line

    def report(self, message: str, line: int | None = None) -> None:
        """Note a problem at `line`, or where the section starts."""
        self.problems.append(Problem(self.file, self.line if line is None else line, message))

    def has(self, key: str) -> bool:
        return key in self._values

    def at(self, key: str) -> int:
        """Line of the key's value, or of the section when the key is missing."""
        node = self._values.get(key)
        return self.line if node is None else node.start_mark.line + 1

    def text(self, key: str, default: str | None = None) -> str:
        """Scalar as written, stripped; without `default` it must be there and not be empty."""
        node = self._take(key)
        if node is None:
            if default is None:
                self.report(f'"{key}" is missing')
            return default or ""
        if not isinstance(node, yaml.ScalarNode):
            self.report(f'"{key}" must be one text', self.at(key))
            return default or ""
        text = str(node.value).strip()
        if not text and default is None:
            self.report(f'"{key}" is empty', self.at(key))
        return text

    def identifier(self, key: str = "id") -> str:
        """A name other files and CEL use: lower-case letters, digits, underscores."""
        text = self.text(key)
        if text and not _ID.fullmatch(text):
            self.report(f'"{text}" is no id: use small letters, digits and _, at most 40', self.at(key))
        return text

    def day(self, key: str) -> str:
        text = self.text(key)
        if text and not _DAY.fullmatch(text):
            self.report(f'"{text}" is no day; write it like 2026-01-31', self.at(key))
        return text

    def integer(self, key: str, default: int | None = None) -> int:
        """A whole number, 0 or more."""
        text = self.text(key, None if default is None else str(default))
        if text.isascii() and text.isdigit():
            return int(text)
        if text:
            self.report(f'"{key}" must be a whole number, 0 or more; it is "{text}"', self.at(key))
        return default or 0

    def number(self, key: str) -> float | None:
        text = self.text(key, "")
        if not text:
            return None
        try:
            return float(text)
        except ValueError:
            self.report(f'"{key}" must be a number; it is "{text}"', self.at(key))
            return None

    def flag(self, key: str, default: bool) -> bool:
        text = self.text(key, "true" if default else "false")
        if text not in ("true", "false"):
            self.report(f'"{key}" must be true or false; it is "{text}"', self.at(key))
        return text == "true"

    def choice(self, key: str, kind: type[_E], default: _E | None = None) -> _E:
        """One of the enum's values."""
        text = self.text(key, None if default is None else default.value)
        return self._member(key, kind, text, self.at(key))

    def choices(self, key: str, kind: type[_E]) -> frozenset[_E]:
        return frozenset(self._member(key, kind, text, line) for text, line in self.located_texts(key))

    def texts(self, key: str) -> tuple[str, ...]:
        return tuple(text for text, _ in self.located_texts(key))

    def located_texts(self, key: str) -> list[tuple[str, int]]:
        """A list of texts (or none), each with its line."""
        found: list[tuple[str, int]] = []
        for node in self._sequence(key):
            line = node.start_mark.line + 1
            if isinstance(node, yaml.ScalarNode) and str(node.value).strip():
                found.append((str(node.value).strip(), line))
            else:
                self.report(f'each entry of "{key}" must be a text', line)
        return found

    def sections(self, key: str) -> list[Section]:
        """A list of mappings, or an empty list."""
        found: list[Section] = []
        for node in self._sequence(key):
            if isinstance(node, yaml.MappingNode):
                found.append(Section(node, self.file, self.problems))
            else:
                self.report(
                    f'each entry of "{key}" must be a group of "name: value"', node.start_mark.line + 1
                )
        return found

    def section(self, key: str) -> Section | None:
        node = self._take(key)
        if isinstance(node, yaml.MappingNode):
            return Section(node, self.file, self.problems)
        self.report(
            f'"{key}" is missing' if node is None else f'"{key}" must be a group of "name: value"',
            self.at(key),
        )
        return None

    def pairs(self, key: str) -> dict[str, str]:
        """A mapping of ids to texts."""
        inner = self.section(key)
        return {} if inner is None else {name: inner.text(name) for name in inner._values}

    def close(self) -> None:
        """Report the keys nobody asked for."""
        for key in self._values.keys() - self._read:
            self.report(
                f'"{key}" is not known here; known are {", ".join(sorted(self._read))}', self._key_lines[key]
            )

    def _take(self, key: str) -> yaml.Node | None:
        self._read.add(key)
        return self._values.get(key)

    def _sequence(self, key: str) -> Iterable[yaml.Node]:
        node = self._take(key)
        if node is None:
            return []
        if isinstance(node, yaml.SequenceNode):
            entries: list[yaml.Node] = node.value
            return entries
        self.report(f'"{key}" must be a list', self.at(key))
        return []

    def _member(self, key: str, kind: type[_E], text: str, line: int) -> _E:
        try:
            return kind(text)
        except ValueError:
            if text:
                self.report(f'"{key}" is "{text}"; it must be one of {", ".join(kind)}', line)
            return next(iter(kind))


def read_file(path: Path, name: str, problems: list[Problem]) -> Section | None:
    """Read one YAML file as a section, or report why it cannot be read, calling it `name`."""
    try:
        node = yaml.compose(path.read_text(encoding="utf-8"), Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        problems.append(Problem(name, mark.line + 1 if mark else 1, f"not readable as YAML: {error.problem}"))
        return None
    except FileNotFoundError:
        problems.append(Problem(name, 1, "the file is missing"))
        return None
    except (UnicodeDecodeError, yaml.YAMLError):
        problems.append(
            Problem(name, 1, "not readable: the file must be UTF-8 text without control characters")
        )
        return None
    if not isinstance(node, yaml.MappingNode):
        problems.append(Problem(name, 1, 'the file must start with a "name: value" line'))
        return None
    return Section(node, name, problems)


def unique(sections: Iterable[tuple[Section, str]], what: str, key: str = "id") -> None:
    """Report each id that an earlier section already has."""
    first: dict[str, Section] = {}
    for section, value in sections:
        if value and value in first:
            other = first[value]
            where = f"line {other.line}" if other.file == section.file else f"{other.file}:{other.line}"
            section.report(f'{what} "{value}" is already defined at {where}', section.at(key))
        first.setdefault(value, section)


def known(section: Section, key: str, value: str, table: Iterable[str], what: str) -> None:
    """Report a reference to something that is not defined."""
    names = list(table)
    if value and value not in names:
        section.report(f'no {what} "{value}"; defined are {", ".join(sorted(names))}', section.at(key))
