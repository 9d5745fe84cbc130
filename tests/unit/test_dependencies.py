"""What the code imports is what pyproject.toml asks for, and every pin carries its hash."""

import re
import tomllib
from importlib.metadata import packages_distributions

from tests.unit.test_imports import ROOMS, ROOT, imported

# Imported by name only from settings, or pulled in for a part of another: what the code never imports itself.
UNIMPORTED = {
    "psycopg",  # SQLAlchemy loads it for a postgresql+psycopg URL
    "python-multipart",  # Starlette reads uploads with it
    "itsdangerous",  # Starlette signs the session's cookie with it
}


def _declared() -> set[str]:
    """The names of the runtime dependencies, as the package index spells them in lower case."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    return {_plain(re.split(r"[\[<>=~! ]", asked)[0]) for asked in project["dependencies"]}


def _plain(distribution: str) -> str:
    return re.sub(r"[-_.]+", "-", distribution).lower()


def _used() -> dict[str, str]:
    """The distributions the code imports, each with one file that does."""
    by_module = packages_distributions()
    files = [path for room in ROOMS for path in (ROOT / room).rglob("*.py")]
    return {
        _plain(distribution): str(path.relative_to(ROOT))
        for path in [*files, *ROOT.glob("*.py")]
        for _, module in imported(ROOT, path)
        for distribution in by_module.get(module.partition(".")[0], ())
    }


def test_every_imported_library_is_asked_for() -> None:
    # PySide6's two wheels and shiboken share one import name.
    used = {name: file for name, file in _used().items() if name not in {"shiboken6", "onewindow"}}
    missing = {name: file for name, file in used.items() if name not in _declared()}
    assert not missing, f"imported but not in pyproject.toml: {missing}"


def test_every_library_asked_for_is_imported() -> None:
    assert _declared() - set(_used()) - UNIMPORTED == set()


def test_every_pin_is_exact_and_held_by_a_hash() -> None:
    pins = (ROOT / "requirements.txt").read_text().replace("\\\n", " ").splitlines()
    assert pins
    for pin in pins:
        assert re.match(r"[a-z0-9-]+==\S+( ; [^-]+)?\s+--hash=sha256:[0-9a-f]{64}", pin), pin


def test_the_pins_answer_what_is_asked_for() -> None:
    pinned = set(re.findall(r"(?m)^([a-z0-9-]+)==", (ROOT / "requirements.txt").read_text()))
    assert not _declared() - pinned, "run `make lock`"
