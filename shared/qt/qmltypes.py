"""Tell qmllint, qmlls and the QML compiler about types registered from Python.

    python -m shared.qt.qmltypes OUT [MODULE …]

writes OUT/<QML module as a path>/{qmldir, types.qmltypes} for every `@QmlElement` in the Python modules
(default: shared.qt.theme and all of kiosk.viewmodels and kiosk.board). `pyside6-qmllint -I OUT` then checks
QML against them. Which classes are registered, and how, is read from their decorators, because PySide keeps
that out of reach at run time; what they offer is read from the living meta object, because
pyside6-metaobjectdump reads the source text only and misses properties made by a function, `Property(float)`
(it says `float`, QML's type is `double`) and base classes of other modules.
"""

import ast
import importlib
import pkgutil
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

from PySide6.QtCore import QByteArray, QMetaEnum, QMetaMethod, QMetaObject, QMetaProperty, QObject

DEFAULT_MODULES = ("shared.qt.theme", "kiosk.viewmodels", "kiosk.board")
TYPES_FILE = "types.qmltypes"
DEPENDS = ("QtQml", "QtQml.Models", "QtQuick")  # where QObject, item models and colours are described


class QmlTypesError(Exception):
    """A Python module cannot be described; the text says which and why."""


@dataclass(frozen=True, slots=True)
class Registered:
    """A Python class that QML knows: its module and version, its QML name, how it may be made."""

    type: type[QObject]
    uri: str
    version: str
    name: str | None  # None: anonymous, usable as a property type only
    singleton: bool
    creatable: bool


def python_modules(names: Iterable[str]) -> Iterator[ModuleType]:
    """Import each named module, and for a package all modules under it; an absent one is skipped."""
    for name in names:
        try:
            module = importlib.import_module(name)
        except ModuleNotFoundError as error:
            if error.name is not None and (name == error.name or name.startswith(error.name + ".")):
                continue
            raise
        yield module
        for found in pkgutil.walk_packages(getattr(module, "__path__", ()), name + "."):
            yield importlib.import_module(found.name)


def registered(module: ModuleType) -> Iterator[Registered]:
    """The classes of a module that its source decorates as QML types."""
    if module.__file__ is None:
        return
    for node in ast.parse(Path(module.__file__).read_text("utf-8")).body:
        if not isinstance(node, ast.ClassDef):
            continue
        marks = dict(_mark(decorator) for decorator in node.decorator_list)
        if not marks.keys() & {"QmlElement", "QmlNamedElement", "QmlAnonymous"}:
            continue
        uri = getattr(module, "QML_IMPORT_NAME", None)
        if uri is None:
            raise QmlTypesError(f"{module.__name__}: QML_IMPORT_NAME is missing for {node.name}")
        major = getattr(module, "QML_IMPORT_MAJOR_VERSION", 1)
        minor = getattr(module, "QML_IMPORT_MINOR_VERSION", 0)
        yield Registered(
            type=getattr(module, node.name),
            uri=uri,
            version=f"{major}.{minor}",
            name=None if "QmlAnonymous" in marks else marks.get("QmlNamedElement") or node.name,
            singleton="QmlSingleton" in marks,
            creatable="QmlUncreatable" not in marks,
        )


def distinct(types: Iterable[Registered]) -> list[Registered]:
    """The types, which Qt tells apart by the name of the Python class alone, whatever module it is of.

    Raises QmlTypesError for two of one name: a cast in QML to the one whose name came second gives null.
    """
    by_name: dict[str, Registered] = {}
    for one in types:
        name = one.type.__name__
        first = by_name.setdefault(name, one)
        if first.type is not one.type:
            both = f"{first.type.__module__} and {one.type.__module__}"
            raise QmlTypesError(f"{both} both have a {name}: give one of them another name")
    return list(by_name.values())


def _mark(decorator: ast.expr) -> tuple[str, str | None]:
    call = decorator if isinstance(decorator, ast.Call) else None
    function = call.func if call else decorator
    name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
    argument = call.args[0] if call and call.args else None
    value = argument.value if isinstance(argument, ast.Constant) else None
    return name, value if isinstance(value, str) else None


def write(out: Path, types: Iterable[Registered]) -> list[Path]:
    """Write one folder per QML module under `out`; gives the qmldir files."""
    by_uri: defaultdict[str, list[Registered]] = defaultdict(list)
    for one in types:
        by_uri[one.uri].append(one)
    written = []
    for uri, members in by_uri.items():
        folder = out.joinpath(*uri.split("."))
        folder.mkdir(parents=True, exist_ok=True)
        folder.joinpath(TYPES_FILE).write_text(qmltypes(members), "utf-8")
        lines = [f"module {uri}", f"typeinfo {TYPES_FILE}", *(f"depends {other}" for other in DEPENDS)]
        qmldir = folder / "qmldir"
        qmldir.write_text("\n".join(lines) + "\n", "utf-8")
        written.append(qmldir)
    return written


def qmltypes(types: Iterable[Registered]) -> str:
    """The text of a qmltypes file for these types and for the Python classes they derive from."""
    known: dict[str, str] = {}
    for one in types:
        meta = _meta(one.type)
        known[meta.className()] = _component(meta, one)
        for base in one.type.__mro__[1:]:
            if issubclass(base, QObject) and not base.__module__.startswith("PySide6."):
                known.setdefault(_meta(base).className(), _component(_meta(base), None))
    return "import QtQuick.tooling 1.2\n\nModule {\n" + "".join(known.values()) + "}\n"


def _meta(type_: type[QObject]) -> QMetaObject:
    meta = getattr(type_, "staticMetaObject")  # noqa: B009  Qt's stubs do not tell of it
    assert isinstance(meta, QMetaObject)
    return meta


def _component(meta: QMetaObject, one: Registered | None) -> str:
    parent = meta.superClass()
    assert parent is not None  # only QObject itself has none
    lines = [
        f'name: "{meta.className()}"',
        'accessSemantics: "reference"',
        f'prototype: "{parent.className()}"',
    ]
    if one is not None and one.name is not None:
        lines.append(f'exports: ["{one.uri}/{one.name} {one.version}"]')
        lines.append(f"exportMetaObjectRevisions: [{_revision(one)}]")
        if one.singleton:
            lines += ["isCreatable: false", "isSingleton: true"]
        elif not one.creatable:
            lines += ["isCreatable: false"]
    lines += [_enum(meta.enumerator(n)) for n in range(meta.enumeratorOffset(), meta.enumeratorCount())]
    lines += [_property(meta.property(n), n) for n in range(meta.propertyOffset(), meta.propertyCount())]
    lines += [_method(meta.method(n)) for n in range(meta.methodOffset(), meta.methodCount())]
    return "    Component {\n" + "".join(f"        {line}\n" for line in lines) + "    }\n"


def _revision(one: Registered) -> int:
    major, minor = (int(part) for part in one.version.split("."))
    return major * 256 + minor


def _enum(meta: QMetaEnum) -> str:
    keys = ", ".join(f'"{_text(meta.key(n))}"' for n in range(meta.keyCount()))
    return f'Enum {{ name: "{_text(meta.name())}"; values: [{keys}] }}'


def _property(meta: QMetaProperty, index: int) -> str:
    name = _text(meta.name())
    fields = [f'name: "{name}"', *_type(_text(meta.typeName())), f'read: "{name}"', f"index: {index}"]
    if meta.isWritable():
        fields.append(f'write: "{name}"')
    else:
        fields.append("isReadonly: true")
    if meta.isConstant():
        fields.append("isPropertyConstant: true")
    if meta.hasNotifySignal():
        fields.append(f'notify: "{_text(meta.notifySignal().name())}"')
    return f"Property {{ {'; '.join(fields)} }}"


def _method(meta: QMetaMethod) -> str:
    kind = "Signal" if meta.methodType() == QMetaMethod.MethodType.Signal else "Method"
    fields = [f'name: "{_text(meta.name())}"']
    returned = _text(meta.typeName())
    if returned not in ("", "void"):
        fields += _type(returned)
    for name, type_ in zip(meta.parameterNames(), meta.parameterTypes(), strict=True):
        inner = [f'name: "{_text(name)}"'] if _text(name) else []
        fields.append(f"Parameter {{ {'; '.join(inner + _type(_text(type_)))} }}")
    return f"{kind} {{ {' '.join(f'{field};' if field[-1] != '}' else field for field in fields)} }}"


def _type(name: str) -> list[str]:
    lists = {"QVariantList": "QVariant", "QStringList": "QString"}
    if name in lists:
        return [f'type: "{lists[name]}"', "isList: true"]
    if name in ("PyObject", "PySide::PyObjectWrapper"):
        return ['type: "QVariant"']
    return [f'type: "{name[:-1]}"', "isPointer: true"] if name.endswith("*") else [f'type: "{name}"']


def _text(data: QByteArray | bytes | bytearray | memoryview | str) -> str:
    """Qt's stubs promise bytes for names where PySide gives text."""
    if isinstance(data, str):
        return data
    return bytes(data.data() if isinstance(data, QByteArray) else data).decode()


def main(arguments: list[str]) -> int:
    """Command line; gives the exit code."""
    if not arguments:
        sys.stderr.write(f"{__doc__}\n")
        return 2
    out, *names = arguments
    modules = python_modules(names or DEFAULT_MODULES)
    found = distinct(one for module in modules for one in registered(module))
    for qmldir in write(Path(out), found):
        sys.stdout.write(f"{qmldir}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
