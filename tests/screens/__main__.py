"""Photograph the screens: `python -m tests.screens [LANGUAGE…]` into build/screens, or `approve` what they show now."""

import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

from PySide6.QtGui import QGuiApplication

from shared.qt.compile_translations import compile_translations
from tests.screens.pictures import SHORT_SIDE, approve, file_name, photographs, sheet
from tests.screens.studio import LANGUAGES, LOOKS, SIZES, Studio, open_studio

OUT = Path("build/screens")


def photograph(studio: Studio, languages: list[str]) -> None:
    """A contact sheet for every language, look and size, and a page that shows them all."""
    OUT.mkdir(parents=True, exist_ok=True)
    made = []
    for language in languages:
        for look in LOOKS:
            for size in SIZES:
                name = file_name(language, look, size)
                sheet(photographs(studio, language, look, size, SHORT_SIDE), size, SHORT_SIDE).save(
                    str(OUT / f"{name}.webp"), quality=90
                )
                made.append(name)
                sys.stdout.write(f"{OUT / name}.webp\n")
    shown = "".join(f'<h2>{name}</h2><img src="{name}.webp" loading="lazy" width="100%">\n' for name in made)
    (OUT / "index.html").write_text(
        f'<!doctype html><meta charset="utf-8"><title>Screens</title>{shown}', "utf-8"
    )


def main(arguments: list[str]) -> None:
    app = QGuiApplication(["screens"])
    with tempfile.TemporaryDirectory() as folder:
        compile_translations(Path(folder))
        studio = open_studio(app, Path(folder), Path(folder))
        if arguments == ["approve"]:
            approve(studio)
        else:
            photograph(studio, arguments or list(LANGUAGES))
        studio.close()


if __name__ == "__main__":
    main(sys.argv[1:])
