"""Settings: one TOML file, overridden by the environment, checked at start.

`ONEWINDOW_PLATFORM__URL=…` overrides `url` in `[platform]`. Errors name the file and the key.
"""

import os
import tomllib
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Annotated, Any, Literal
from zoneinfo import ZoneInfo

from shared import checks
from shared.clock import SystemClock
from shared.faults import EnvironmentFault
from shared.sections import Key, Section, Unfit

if TYPE_CHECKING:  # the rules of the queue, which the kiosk's first frame does not wait for
    from shared.queueing.model import Setup

ENVIRONMENT_PREFIX = "ONEWINDOW_"
SETTINGS_VARIABLE = "ONEWINDOW_SETTINGS"
KEYBOARD = "keyboard"
"""What the settings call a code scanner that acts as a keyboard."""
DEFAULT_SETTINGS = Path("onewindow.toml")


class SettingsInvalid(EnvironmentFault):
    """The settings cannot be used; `lines` has one sentence for each key that is wrong."""

    def __init__(self, source: str, lines: list[str]) -> None:
        super().__init__("environment.settings_invalid", {"source": source, "lines": lines})
        self.source = source
        self.lines = lines

    def __str__(self) -> str:
        return "\n".join(f"{self.source}: {line}" for line in self.lines)


class HallSection(Section):
    """The hall itself; `clock_ahead` puts every program's clock ahead by minutes (a demo at night)."""

    code: Annotated[str, checks.code]
    name: str
    zone: Annotated[str, checks.known_zone] = "Asia/Shanghai"
    authority: str
    seal: str
    case_number: str = "LJ-{day}-{number:06d}"
    address: str = ""
    clock_ahead: Annotated[int, checks.within_a_year] = 0


class StorageSection(Section):
    """`database` is a URL; `keys` the key file and `files` the folder of sealed scans, both outside it."""

    database: str = "sqlite:///onewindow.db"
    keys: Path = Path("onewindow.keys")
    files: Path = Path("files")
    logs: Path = Path("logs")


class PlatformSection(Section):
    """`url` is where the hall reaches the platform; the others serve `onewindow platform`.

    `region` goes before the names of departments on documents: "临江市" gives 临江市市场监督管理局. A phone finds a
    ticket under `follow_url`, the call boards of the halls under `board_url`; "" shows no code of it.
    """

    url: str = "http://127.0.0.1:8600"
    database: str = "sqlite:///platform.db"
    keys: Path = Path("platform.keys")
    listen: str = "127.0.0.1:8600"
    follow_url: str = "http://127.0.0.1:8600/follow"
    guide_url: str = "http://127.0.0.1:8600/guide"
    board_url: str = "http://127.0.0.1:8600/board"
    region: str = ""


class LineSection(Section):
    code: Annotated[str, checks.letter]
    name: str
    priority: str | None = None


class WindowSection(Section):
    id: str
    name: str
    lines: Annotated[list[str], checks.not_empty]


class QueueSection(Section):
    """Times in minutes. `collection_line` is where documents are collected: "" is none.

    A window of that line alone opens on the issuing desk.
    """

    lines: Annotated[list[LineSection], checks.not_empty]
    windows: Annotated[list[WindowSection], checks.not_empty]
    appointment_line: str
    collection_line: str = ""
    head_starts: Mapping[str, int] = MappingProxyType({})
    early: int = 30
    late: int = 15
    recalls: int = 3
    rejoin_within: int = 60
    rejoin_behind: int = 5
    mean_service: int = 6

    def setup(self) -> "Setup":
        """What the rules of the queue go by."""
        from shared.queueing.model import (  # noqa: PLC0415  not before the first frame
            MINUTE,
            Line,
            Manners,
            Position,
            Setup,
        )

        return Setup(
            lines={line.code: Line(line.code, line.name, line.priority) for line in self.lines},
            windows={w.id: Position(w.id, w.name, tuple(w.lines)) for w in self.windows},
            head_starts={name: minutes * MINUTE for name, minutes in self.head_starts.items()},
            appointment_line=self.appointment_line,
            manners=Manners(
                self.early * MINUTE,
                self.late * MINUTE,
                self.recalls,
                self.rejoin_within * MINUTE,
                self.rejoin_behind * MINUTE,
            ),
            mean_service=self.mean_service * MINUTE,
        )


class StationSection(Section):
    """What this program is in the hall; a kiosk's `where` is what its screen and receipts call it."""

    name: str = "kiosk-1"
    where: str = "自助服务终端"
    window: str = ""
    language: Literal["zh_CN", "en"] = "zh_CN"
    full_screen: bool = False


class BoardSection(Section):
    """What a call board shows and in which languages it calls; see docs/call-board.md.

    `windows` are those it stands for, by id: none is the whole hall, a single one makes it that window's display.
    `notices` take turns, each for `notice_seconds`. `names` shows masked names; `motion` lets a new call move.
    """

    windows: list[str] = []  # noqa: RUF012  settled: a section cannot be changed
    notices: list[str] = []  # noqa: RUF012  as above
    notice_seconds: Annotated[int, checks.time_to_read] = 12
    names: bool = True
    motion: bool = True
    languages: Annotated[list[Literal["zh_CN", "en"]], checks.not_empty] = ["zh_CN"]  # noqa: RUF012  as above


class PlaceSection(Section):
    """Another station that prints documents: its name, what people call it, its printer.

    An issuing desk asks that printer what became of a sheet before two people give it up.
    """

    name: str
    where: str
    document_printer: Annotated[str, checks.ipp_address]


class DevicesSection(Section):
    """Where the devices are; an empty string means there is none.

    `card_reader` is a serial port or, on USB, `usb` or `usb:VENDOR:PRODUCT`; `slip_printer` is host:port
    (ESC/POS), `document_printer` an ipp:// address and never a print queue, `notice_printer` an ipp:// address or
    `queue:NAME` for a queue of CUPS or Windows; `voice_folder` keeps what was said as sound files.
    `rating_pad`, `window_led` and `citizen_screen` are serial ports; each one's `…_template` says how its make
    speaks: a name in resources/devices, or a .toml file's path.
    `code_scanner` is a serial port (USB-COM), or `keyboard` for a scanner that acts as one.
    `scan_folder` is where a scanner or, at a kiosk, the document camera puts its files; a kiosk's is its own.
    `smartcards` says whether the PC/SC readers of this machine are watched.
    `voice`: natural says what was rendered ahead (docs/voices.md), and the rest as espeak does.
    """

    card_reader: Annotated[str, checks.card_reader] = ""
    smartcards: bool = False
    code_scanner: str = ""
    slip_printer: str = ""
    document_printer: Annotated[str, checks.no_queue] = ""
    notice_printer: Annotated[str, checks.printer_or_queue] = ""
    voice: Literal["off", "natural", "espeak"] = "off"
    voice_folder: str = ""
    scan_folder: str = ""
    rating_pad: str = ""
    rating_pad_template: str = "five_keys"
    window_led: str = ""
    window_led_template: str = "one_line"
    citizen_screen: str = ""
    citizen_screen_template: str = "two_lines"


class Settings(Section):
    hall: HallSection
    queue: QueueSection
    storage: StorageSection = StorageSection()
    platform: PlatformSection = PlatformSection()
    station: StationSection = StationSection()
    board: BoardSection = BoardSection()
    stations: list[PlaceSection] = []  # noqa: RUF012  settled: a section cannot be changed
    devices: DevicesSection = DevicesSection()

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.hall.zone)

    @property
    def clock(self) -> SystemClock:
        return SystemClock(self.hall.clock_ahead * 60_000)


def load_settings(path: Path, environment: dict[str, str] | None = None) -> Settings:
    """Reads the settings file and lays the environment over it; SettingsInvalid names what is wrong."""
    try:
        with path.open("rb") as file:
            values = tomllib.load(file)
    except OSError as error:
        raise SettingsInvalid(str(path), [f"cannot be read: {error.strerror}"]) from error
    except (ValueError, RecursionError) as error:  # no UTF-8, no TOML, or TOML beyond all measure
        raise SettingsInvalid(str(path), [f"is not TOML: {error}"]) from error
    try:
        _lay_over(values, dict(os.environ) if environment is None else environment)
        settings = Settings(**values)
    except Unfit as unfit:
        raise SettingsInvalid(str(path), [_line(*each) for each in unfit.wrong]) from unfit
    wrong = _unfit(settings.queue, settings.board)
    if wrong:
        raise SettingsInvalid(str(path), wrong)
    return settings


def _lay_over(values: dict[str, Any], environment: dict[str, str]) -> None:
    for name, value in environment.items():
        section, separator, key = name.removeprefix(ENVIRONMENT_PREFIX).lower().partition("__")
        if name.startswith(ENVIRONMENT_PREFIX) and separator:
            under = values.setdefault(section, {})
            if not isinstance(under, dict):
                raise Unfit([((section,), "is not a table")])
            under[key] = value


def _line(key: Key, what: str) -> str:
    return f"key '{'.'.join(map(str, key))}': {what}"


def _unfit(queue: QueueSection, board: BoardSection) -> list[str]:
    """Names that do not fit together, which no single key can show."""
    codes = {line.code for line in queue.lines}
    wrong = [
        f"key 'queue.windows': window {window.id} names the unknown line {line}"
        for window in queue.windows
        for line in window.lines
        if line not in codes
    ]
    if queue.appointment_line not in codes:
        wrong.append(f"key 'queue.appointment_line': there is no line {queue.appointment_line}")
    if queue.collection_line and queue.collection_line not in codes:
        wrong.append(f"key 'queue.collection_line': there is no line {queue.collection_line}")
    unknown = [name for name in board.windows if name not in {window.id for window in queue.windows}]
    return wrong + [f"key 'board.windows': there is no window {name}" for name in unknown]
