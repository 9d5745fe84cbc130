"""Records that check what they are given: the sections of a settings file.

Our own and small, because the kiosk's first frame waits for its settings (docs/decisions/008).
"""

from collections.abc import Callable, Mapping
from pathlib import Path
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, NoReturn, dataclass_transform, get_args, get_origin

Key = tuple[str | int, ...]
"""Where a value stands: names of keys, and numbers in lists."""

_WORDS = {
    "true": True,
    "1": True,
    "yes": True,
    "on": True,
    "false": False,
    "0": False,
    "no": False,
    "off": False,
}


class Unfit(ValueError):
    """What was given does not fit; `wrong` has each key and what is wrong with it."""

    def __init__(self, wrong: list[tuple[Key, str]]) -> None:
        super().__init__("; ".join(f"{'.'.join(map(str, key))} {what}" for key, what in wrong))
        self.wrong = wrong


@dataclass_transform(frozen_default=True, kw_only_default=True)
class Section:
    """Its annotations are its keys: str, int, bool, Path, Literal, `… | None`, list, Mapping, another section.

    `Annotated[kind, check]` also calls `check(value)`, which raises ValueError with what is wrong. An
    environment variable is text, so numbers and truth may be written as text. Raises Unfit when made with a
    key too many, too few or of another kind.
    """

    def __init__(self, /, **values: Any) -> None:  # a file may have a key `self`
        kinds = type(self).__annotations__
        wrong: list[tuple[Key, str]] = [((key,), "is not known") for key in values if key not in kinds]
        for key, kind in kinds.items():
            if key not in values:
                if not hasattr(type(self), key):
                    wrong.append(((key,), "is missing"))
                continue
            try:
                self.__dict__[key] = fitted(kind, values[key])
            except Unfit as unfit:
                wrong += [((key, *inner), what) for inner, what in unfit.wrong]
        if wrong:
            raise Unfit(wrong)

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"{type(self).__name__}.{name} is settled")

    def __repr__(self) -> str:
        said = ", ".join(f"{key}={getattr(self, key)!r}" for key in type(self).__annotations__)
        return f"{type(self).__name__}({said})"


def fitted(kind: Any, value: Any) -> Any:
    """`value` as `kind`, an annotation of a section. Raises Unfit."""
    origin, inner = get_origin(kind), get_args(kind)
    if origin is Annotated:
        return _checked(fitted(inner[0], value), inner[1:])
    if origin is UnionType:
        return None if value is None else fitted(next(each for each in inner if each is not NoneType), value)
    if origin is Literal:
        return value if value in inner else _refuse(f"is none of {', '.join(map(str, inner))}")
    if origin is list:
        return _all_fitted(list(enumerate(_a(list, value, "a list"))), inner[0])
    if origin is Mapping:
        pairs = _a(dict, value, "a table").items()
        return dict(zip((key for key, _ in pairs), _all_fitted(list(pairs), inner[1]), strict=True))
    if issubclass(kind, Section):
        return value if isinstance(value, kind) else kind(**_a(dict, value, "a table"))
    return _plain(kind, value)


def _plain(kind: Any, value: Any) -> Any:
    if kind is bool:
        told = _WORDS.get(value.lower()) if isinstance(value, str) else value
        return _a(bool, told, "true or false")
    if kind is int:
        if isinstance(value, bool):
            _refuse("is not a whole number")
        try:
            return int(_a((int, str), value, "a whole number"))
        except ValueError:
            _refuse("is not a whole number")
    return Path(_a((str, Path), value, "text")) if kind is Path else _a(str, value, "text")


def _all_fitted(values: list[tuple[Any, Any]], kind: Any) -> list[Any]:
    """Every value fitted, or all that is wrong with any of them under its key."""
    done: list[Any] = []
    wrong: list[tuple[Key, str]] = []
    for key, value in values:
        try:
            done.append(fitted(kind, value))
        except Unfit as unfit:
            wrong += [((key, *inner), what) for inner, what in unfit.wrong]
    if wrong:
        raise Unfit(wrong)
    return done


def _checked(value: Any, checks: tuple[Callable[[Any], None], ...]) -> Any:
    for check in checks:
        try:
            check(value)
        except ValueError as error:
            _refuse(str(error))
    return value


def _a(kind: type | tuple[type, ...], value: Any, said: str) -> Any:
    return value if isinstance(value, kind) else _refuse(f"is not {said}")


def _refuse(what: str) -> NoReturn:
    raise Unfit([((), what)])
