"""A measured figure beside its floor and its goal, and the two ways to show it: a table and JSON lines."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median

from rich.table import Table


@dataclass(frozen=True, slots=True)
class Measurement:
    """`value` and `floor` in `unit`; `ratio` is value / floor. A count, or a time alone, has neither.

    `never`: it counts what must never happen.
    """

    name: str
    value: float
    unit: str
    floor: float | None
    ratio: float | None
    goal: str
    met: bool
    never: bool = False


def at_least(share: float, name: str, unit: str, pairs: list[tuple[float, float]]) -> Measurement:
    """A rate that reaches `share` of its floor; `pairs` are (value, floor) of the alternated runs.

    The ratio is the median of the pairs' own ratios: what else the machine does weighs on both halves of a
    pair, and less on their ratio than on either.
    """
    value, floor, ratio = _medians(pairs)
    return Measurement(name, value, unit, floor, ratio, f"ratio >= {share}", ratio >= share)


def at_most(times: float, name: str, unit: str, pairs: list[tuple[float, float]]) -> Measurement:
    """A duration of at most `times` its floor."""
    value, floor, ratio = _medians(pairs)
    return Measurement(name, value, unit, floor, ratio, f"ratio <= {times}", ratio <= times)


def none_of(count: int, name: str, unit: str) -> Measurement:
    """A count of what must never happen."""
    return Measurement(name, count, unit, None, None, "value == 0", count == 0, never=True)


def beyond(limit: float, name: str, unit: str, pairs: list[tuple[float, float]]) -> Iterator[Measurement]:
    """The whole of a duration beside its floor, and how much of it is beyond: less than `limit` in the median.

    What else the machine does weighs on the worst, which is told and has no goal.
    """
    value, floor, ratio = _medians(pairs)
    own = sorted(value - floor for value, floor in pairs)
    within = median(own) < limit
    yield Measurement(f"{name}.whole", value, unit, floor, ratio, "told", met=True)
    yield Measurement(f"{name}.own", median(own), unit, None, None, f"< {limit:g}", within)
    yield Measurement(f"{name}.own_worst", own[-1], unit, None, None, "told", met=True)


def no_later(limit: float, name: str, unit: str, values: list[float]) -> Iterator[Measurement]:
    """A duration that is never longer than `limit`: its median, and its worst, which has to hold."""
    yield Measurement(
        f"{name}.median", median(values), unit, None, None, f"< {limit:g}", median(values) < limit
    )
    yield Measurement(f"{name}.worst", max(values), unit, None, None, f"< {limit:g}", max(values) < limit)


def table(measurements: Iterable[Measurement]) -> Table:
    """The figures as a terminal shows them."""
    shown = Table()
    for heading in ("measured", "value", "floor", "unit", "ratio", "goal", ""):
        shown.add_column(heading, overflow="fold", no_wrap=heading == "measured")
    for each in measurements:
        floor = "" if each.floor is None else f"{each.floor:,.0f}"
        ratio = "" if each.ratio is None else f"{each.ratio:.2f}"
        met = "[green]met" if each.met else "[red]missed"
        shown.add_row(each.name, f"{each.value:,.0f}", floor, each.unit, ratio, each.goal, met)
    return shown


def write_lines(measurements: Iterable[Measurement], path: Path) -> None:
    """Adds one JSON line for each figure."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a", encoding="utf-8") as file:
        for each in measurements:
            file.write(json.dumps(asdict(each)) + "\n")


def _medians(pairs: list[tuple[float, float]]) -> tuple[float, float, float]:
    return (
        median(value for value, _ in pairs),
        median(floor for _, floor in pairs),
        median(value / floor for value, floor in pairs),
    )
