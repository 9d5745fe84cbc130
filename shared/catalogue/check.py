"""Check a catalogue's files completely, expressions included; what `onewindow catalogue check` prints."""

from __future__ import annotations

import re
from pathlib import Path

from shared.catalogue.expressions import PERSON_FACTS, RuleBroken, compile_expression, evaluate, sample_facts
from shared.catalogue.item_reading import Expression
from shared.catalogue.loading import read_catalogue
from shared.catalogue.located_yaml import Problem
from shared.catalogue.model import Catalogue
from shared.catalogue.rules import licences_asked

_COMPARED = re.compile(r'\b(form|answer)\.(\w+)\s*[!=]=\s*"([^"]*)"')


def check(folder: Path) -> list[Problem]:
    """Return every problem of the folder, ordered by file and line; empty when it may be published."""
    reading = read_catalogue(folder)
    problems = list(reading.problems)
    for expression in reading.expressions:
        problems.extend(
            Problem(expression.file, expression.line, message)
            for message in _expression_problems(expression, reading.catalogue)
        )
    return sorted(problems, key=lambda p: (p.file, p.line))


def _expression_problems(expression: Expression, catalogue: Catalogue) -> list[str]:
    try:
        compiled = compile_expression(expression.text)
    except RuleBroken as broken:
        return [str(broken)]
    allowed = {"person": PERSON_FACTS, "form": expression.form, "answer": expression.answers}
    messages = [
        f'"{name}" is no variable; use person, form, answer, licences or today'
        for name in sorted(compiled.names - allowed.keys() - {"licences", "today"})
    ]
    messages += [
        f'"{name}" has no "{member}"; it has {", ".join(sorted(allowed[name])) or "nothing here"}'
        for name, member in sorted(compiled.members)
        if name in allowed and member not in allowed[name]
    ]
    messages += [
        f'no licence kind "{kind}"'
        for kind in licences_asked(expression.text)
        if kind not in catalogue.licence_kinds
    ]
    messages += _choice_problems(expression)
    if not messages:
        try:
            evaluate(expression.text, sample_facts(expression.form, expression.answers))
        except RuleBroken as broken:
            messages.append(str(broken))
    return messages


def _choice_problems(expression: Expression) -> list[str]:
    """A comparison with a word that is none of the choices would be false for ever."""
    messages: list[str] = []
    for group, name, word in _COMPARED.findall(expression.text):
        source = expression.form.get(name) if group == "form" else expression.answers.get(name)
        if source is not None and source.choices and word not in source.choices:
            messages.append(f'"{word}" is no choice of {group}.{name}; it has {", ".join(source.choices)}')
    return messages
