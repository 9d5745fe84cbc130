"""Documents to print, waiting for a printer, and a printer as a process of its own for tests that end processes."""

import io
import json
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

from shared.devices.printers.ipp_emulator_jobs import Sheet
from shared.devices.printers.ipp_emulator_record import recorded
from shared.devices.printers.model import JobReport
from shared.devices.printers.ports import DocumentPrinter

ROOT = Path(__file__).parents[1]
_LOOKS = 600


def pdf(pages: int = 1) -> bytes:
    """A document of so many pages."""
    out = io.BytesIO()
    canvas = Canvas(out)
    for page in range(pages):
        canvas.drawString(100, 700, f"page {page + 1}")
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def until(what: str, done: Callable[[], bool]) -> None:
    """Looks often, up to ten seconds and more."""
    for _ in range(_LOOKS):
        if done():
            return
        time.sleep(0.02)
    raise AssertionError(f"{what}: not within {_LOOKS} looks")


def until_job(
    printer: DocumentPrinter, name: str, wanted: Callable[[JobReport], bool] = lambda it: it.state.over
) -> JobReport:
    """The report of the job of that name once it is as wanted, over if not said otherwise."""
    seen: list[JobReport] = []

    def done() -> bool:
        report = printer.report(name)
        seen[:] = [report] if report is not None else []
        return report is not None and wanted(report)

    until(f"job {name}", done)
    return seen[0]


class PrinterProcess:
    """Started with its making; a context manager that ends it. Its sheets outlast it in `folder`."""

    def __init__(self, folder: Path, port: int = 0, seconds_per_page: float = 0.05) -> None:
        self.folder = folder
        module = "shared.devices.printers.ipp_emulator_process"
        options = ["--record", str(folder), "--port", str(port), "--seconds-per-page", str(seconds_per_page)]
        self._process = subprocess.Popen(
            [sys.executable, "-m", module, *options],
            cwd=ROOT,
            text=True,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        self.uri: str = self._heard()["uri"]

    def __enter__(self) -> "PrinterProcess":
        return self

    def __exit__(self, *error: object) -> None:
        assert self._process.stdin is not None
        self._process.stdin.close()
        self._end()

    @property
    def port(self) -> int:
        """For a printer that follows at the same address."""
        return int(self.uri.split(":")[2].split("/")[0])

    def set(self, scenario: str, **arguments: object) -> None:
        """Sets one of ipp_emulator_process.SCENARIOS; in force when this returns."""
        answer = self._asked(f"{scenario} {json.dumps(arguments)}")
        assert answer == {"done": scenario}, answer

    def tell(self) -> dict[str, object]:
        """Whether it is on, its counter, its jobs."""
        return self._asked("tell")

    def sheets(self) -> list[Sheet]:
        """What left it so far."""
        return recorded(self.folder)

    def kill(self) -> None:
        """End it in the middle of whatever it does."""
        self._process.kill()
        self._end()

    def _asked(self, line: str) -> dict[str, object]:
        assert self._process.stdin is not None
        self._process.stdin.write(line + "\n")
        self._process.stdin.flush()
        return self._heard()

    def _heard(self) -> dict[str, object]:
        assert self._process.stdout is not None
        answer = json.loads(self._process.stdout.readline())
        assert isinstance(answer, dict)
        return answer

    def _end(self) -> None:
        self._process.wait(10)
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                pipe.close()
