"""The front door: `onewindow kiosk|counter|board|platform|sync|demo|…`. The only file that knows both doors.

The kiosk's window does not wait for the command line's library (docs/decisions/008).
"""

import gc
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from shared.config import Settings


def main() -> None:
    """Runs a command; what the environment is to blame for ends with its sentence and exit 1, not a traceback."""
    from shared.config import SettingsInvalid, load_settings
    from shared.faults import EnvironmentFault

    try:
        words = [word for word in sys.argv[1:] if word != "--guarded"]
        settings = plain_kiosk(words)
        if settings is None:
            from shared.commands.app import Doors, app

            app(obj=Doors(_kiosk, _guarded_kiosk, _board, _counter))
        elif words != sys.argv[1:]:
            sys.exit(_guarded_kiosk(settings))
        else:
            _forgetful()
            gc.disable()  # nothing that is imported is garbage; the jobs of the kiosk see to it from then on
            sys.exit(_kiosk(load_settings(settings)))
    except SettingsInvalid as invalid:
        sys.stderr.write(f"{invalid}\n")
        sys.exit(1)
    except EnvironmentFault as fault:
        from shared.journal.entry import Refusal
        from shared.qt.sentences import sentence

        said = sentence(Refusal(fault.code, fault.facts))
        sys.stderr.write(f"{said.what} {said.next_step}\n")
        sys.exit(1)


def plain_kiosk(words: list[str]) -> Path | None:
    """The settings of the kiosk when the command line asks for no more than a kiosk."""
    from shared.config import DEFAULT_SETTINGS, SETTINGS_VARIABLE

    match words:
        case ["kiosk"]:
            return Path(os.environ.get(SETTINGS_VARIABLE) or DEFAULT_SETTINGS)
        case ["kiosk", "--settings" | "-s", path]:
            return Path(path)
        case _:
            return None


def _forgetful() -> None:
    if sys.platform == "linux":  # it is glibc that overwrites
        from shared.forgetting import forget_what_is_freed

        forget_what_is_freed()


def _kiosk(settings: "Settings") -> int:
    _forgetful()
    import kiosk.scene  # noqa: F401  before Qt, whose import hook reads the source of all that comes after it
    import shared.qt.look  # noqa: F401  as above
    from kiosk.app import run

    return run(settings)


def _guarded_kiosk(path: Path) -> int:
    from shared.config import load_settings
    from shared.guarding.guard import guard

    settings = load_settings(path)
    door = [sys.executable, str(Path(__file__).resolve()), "kiosk", "--settings", str(path)]
    return guard(door, settings.storage.logs, settings.station.name, settings.clock)


def _board(settings: "Settings") -> int:
    from kiosk.board.app import run

    return run(settings)


def _counter(settings: "Settings") -> int:
    from counter.app import run

    return run(settings)


if __name__ == "__main__":
    main()
