"""`python -m shared.demo.tray FOLDER PAPERS PLATFORM_PORT SETTINGS`: the tray as a program of its own."""

import sys
from pathlib import Path

from shared.config import load_settings
from shared.demo.tray.app import run

if __name__ == "__main__":
    sys.exit(run(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]), load_settings(Path(sys.argv[4]))))
