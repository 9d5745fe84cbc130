"""A hall and a platform with their settings, databases and machines; the programs that live there."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from shutil import copyfile

from shared.bootstrap import RESOURCES, HallServices, enrol, open_hall, prepare_hall
from shared.config import Settings, load_settings
from shared.platform.serve import open_platform
from shared.platform.service import Platform
from tests.faults.printing.processes import free_port
from tests.faults.sync.machine import Machine
from tests.faults.sync.nursery import Order
from tests.faults.sync.processes import Nursery, Process, nursery
from tests.faults.sync.producing import WORD, citizens_known
from tests.faults.sync.proxy import FaultProxy, fault_proxy, until

_START_SECONDS = 20
_TOLD_CHARACTERS = 3000


@dataclass(slots=True)
class Place:
    """Both sides as they stand, seen from outside; `proxy` is the line between them."""

    folder: Path
    services: HallServices
    platform: Platform
    proxy: FaultProxy
    hall_machine: Machine
    platform_machine: Machine
    nursery: Nursery
    environment: dict[str, str]

    def platform_starts(self, bug: str | None = None) -> Process:
        return self._starts(["platform"], self.platform_machine, "platform", bug)

    def agent_starts(self, station: str = "agent-1", bug: str | None = None) -> Process:
        return self._starts(["sync", "run"], self.hall_machine, station, bug)

    def tickets(self, entries: int, seconds: float) -> Process:
        return self._starts([WORD, "tickets", str(entries), str(seconds)], self.hall_machine, "tickets")

    def bookings(self, entries: int, seconds: float) -> Process:
        return self._starts([WORD, "bookings", str(entries), str(seconds)], self.platform_machine, "bookings")

    def told(self, who: str) -> str:
        """What a program said and logged so far."""
        logs = [self.folder / f"{who}.out", *(self.folder / f"logs-{who}").glob("*.log")]
        return "".join(log.read_text() for log in logs if log.exists())

    def all_told(self) -> str:
        """What every program said and logged, its end."""
        names = sorted(log.stem for log in self.folder.glob("*.out"))
        return "\n".join(f"--- {name}\n{self.told(name)[-_TOLD_CHARACTERS:]}" for name in names)

    def entries(self) -> int:
        """How many the hall's journal has."""
        hall = self.services.hall
        with hall.read() as conn:
            return hall.journal.count(conn, hall.stream)

    def answers(self) -> bool:
        """Whether the platform does, asked beside the proxy."""
        import httpx2

        port = self.environment["ONEWINDOW_PLATFORM__LISTEN"].rpartition(":")[2]
        try:
            return httpx2.get(f"http://127.0.0.1:{port}/v1/health", trust_env=False).status_code == 200
        except httpx2.HTTPError:
            return False

    def _starts(self, words: list[str], machine: Machine, name: str, bug: str | None = None) -> Process:
        own = {
            "ONEWINDOW_SETTINGS": str(self.folder / "onewindow.toml"),
            "ONEWINDOW_STATION__NAME": name,
            "ONEWINDOW_STORAGE__LOGS": str(self.folder / f"logs-{name}"),
        }
        log = str(self.folder / f"{name}.out")
        return self.nursery.born(Order(words, str(machine.file), self.environment | own, log, bug))


@contextmanager
def place(folder: Path, hall_url: str, platform_url: str, seed: int) -> Iterator[Place]:
    """A hall that has enrolled at its platform; no program runs."""
    port = free_port()
    copyfile(RESOURCES / "demo" / "hall.toml", folder / "onewindow.toml")
    with fault_proxy(port, seed) as proxy, nursery() as born:
        environment = {
            "ONEWINDOW_STORAGE__DATABASE": hall_url,
            "ONEWINDOW_STORAGE__KEYS": str(folder / "onewindow.keys"),
            "ONEWINDOW_PLATFORM__DATABASE": platform_url,
            "ONEWINDOW_PLATFORM__KEYS": str(folder / "platform.keys"),
            "ONEWINDOW_PLATFORM__LISTEN": f"127.0.0.1:{port}",
            "ONEWINDOW_PLATFORM__URL": f"http://127.0.0.1:{proxy.port}",
        }
        settings: Settings = load_settings(folder / "onewindow.toml", environment)
        prepare_hall(settings)
        services, platform = open_hall(settings), open_platform(settings)
        hall_machine, platform_machine = (
            Machine(folder / f"{side}.machine") for side in ("hall", "platform")
        )
        its = Place(folder, services, platform, proxy, hall_machine, platform_machine, born, environment)
        try:
            serving = its.platform_starts()
            assert until(its.answers, _START_SECONDS), its.told("platform")
            enrol(services, platform.enrolment_code(settings.hall.code))
            serving.kill()
            citizens_known(platform)
            yield its
        finally:
            born.end_all()
            services.hall.engine.dispose()
            platform.side.engine.dispose()
