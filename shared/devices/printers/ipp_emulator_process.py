"""The emulated document printer as a process of its own.

    python -m shared.devices.printers.ipp_emulator_process --record DIR [--port N] [--seconds-per-page S]

The first line on standard output is `{"uri": "ipp://127.0.0.1:…/ipp/print"}`: from then on it answers.

**Sheets.** Each sheet that leaves the printer is one line in DIR/sheets.jsonl (see `Sheet`), on the disk before
any client hears of it: `{"job": "JY2370/1", "job_id": 1, "page": 1, "whole": true, "counted": true}`. A sheet
torn half printed has `"whole": false`. `ipp_emulator_record.recorded(DIR)` reads them, also while the printer
runs or after it was killed. Started again on the same DIR, it counts on and has forgotten its jobs.

**Faults.** Each line on standard input is a method of IppEmulator, with its arguments as a JSON object if it has
any; it is in force when its answer, one line on standard output, comes back:

    jams_after_page {"counted": "printer"}     {"done": "jams_after_page"}
    answers_late {"seconds": 3, "operation": "send_document"}
    power_off                                  (the process stays; power_on brings the printer back)
    mend                                       every fault lifted, and on again
    tell                                       {"on": true, "uri": …, "impressions": 1, "jobs": [[1, "JY2370/1", 9, 1]]}
    print_it_twice                             {"not_understood": "print_it_twice"}

A job in `jobs` is its number, name, state (RFC 8011, 5.3.7) and the sides it tells of. The names are in SCENARIOS.
The process ends with the end of its standard input, or by any signal, at any moment.
"""

import argparse
import json
import sys
from collections.abc import Mapping
from pathlib import Path

from shared.devices.printers.ipp_emulator import IppEmulator
from shared.devices.printers.ipp_emulator_record import SheetRecord, recorded

SCENARIOS = (
    "aborted",
    "answers_late",
    "busy",
    "cannot_cancel",
    "clear_jam",
    "counts",
    "forgets_jobs",
    "jams_after_page",
    "jams_before_page",
    "jams_in_page",
    "lists",
    "lying_completed",
    "media_empty",
    "mend",
    "power_lost_after_half",
    "power_lost_after_page",
    "power_lost_before_page",
    "power_off",
    "power_on",
    "refuses_document",
    "refuses_jobs",
    "remembers_jobs",
    "stalls",
    "stalls_for",
)
"""What may be said to the process; each is a method of IppEmulator, and explained there."""


def obey(printer: IppEmulator, line: str) -> Mapping[str, object]:
    """Does what a line of standard input says; the answer to it."""
    name, _, words = line.strip().partition(" ")
    if name == "tell":
        return {
            "on": printer.on,
            "uri": printer.uri,
            "impressions": printer.impressions,
            "jobs": printer.jobs,
        }
    if name not in SCENARIOS:
        return {"not_understood": line.strip()}
    try:
        arguments = json.loads(words or "{}")
        getattr(printer, name)(**arguments)
    except (TypeError, ValueError, KeyError) as wrong:
        return {"not_understood": line.strip(), "why": str(wrong)}
    return {"done": name}


def main() -> None:
    """The process; see the module."""
    options = argparse.ArgumentParser(
        prog="ipp_emulator_process", description="A document printer in software."
    )
    options.add_argument("--record", type=Path, required=True, help="folder of sheets.jsonl")
    options.add_argument("--port", type=int, default=0, help="port of this machine; a free one if not given")
    options.add_argument("--seconds-per-page", type=float, default=2.0)
    given = options.parse_args()
    record = SheetRecord(given.record)
    counted = sum(sheet.counted for sheet in recorded(given.record))
    with IppEmulator(given.port, given.seconds_per_page, None, record.keep, counted) as printer:
        _say({"uri": printer.uri})
        for line in sys.stdin:
            _say(obey(printer, line))


def _say(answer: Mapping[str, object]) -> None:
    sys.stdout.write(json.dumps(answer, ensure_ascii=False) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
