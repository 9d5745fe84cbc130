"""The front door: `onewindow kiosk|counter|board|platform|sync|demo|…`.

The kiosk's window does not wait for the command line's library (docs/decisions/007).
"""

import gc
import os
import sys
from pathlib import Path


def main() -> None:
    """Runs a command; what the environment is to blame for ends with its sentence and exit 1, not a traceback."""
    from shared.config import SettingsInvalid
    from shared.faults import EnvironmentFault

    try:
        settings = plain_kiosk(sys.argv[1:])
        if settings is None:
            from onewindow_commands import app

            app()
        else:
            sys.exit(_kiosk(settings))
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


def _kiosk(settings: Path) -> int:
    from shared.config import load_settings

    gc.disable()  # nothing that is imported is garbage; the jobs of the kiosk see to it from then on
    chosen = load_settings(settings)
    import kiosk.scene  # noqa: F401  before Qt, whose import hook reads the source of all that comes after it
    import shared.qt.look  # noqa: F401  as above
    from kiosk.app import run

    return run(chosen)


if __name__ == "__main__":
    main()
