"""A document printer in software: IPP over HTTP on a port of this machine, with faults as named scenarios.

It has its own encoding of messages (see `ipp_emulator_wire`), so it can find the driver's mistakes. As a
process of its own it is `ipp_emulator_process`.
"""

import threading
from collections.abc import Callable

from shared.devices.printers.ipp_emulator_engine import Engine
from shared.devices.printers.ipp_emulator_faults import Counted, Faults, Happening
from shared.devices.printers.ipp_emulator_http import IppServer
from shared.devices.printers.ipp_emulator_jobs import OPERATIONS, Memory, PrintedDocument, Sheet
from shared.devices.printers.ipp_emulator_wire import Request


class IppEmulator:
    """One printer; a context manager. Documents are kept in `documents` and told to `printed`.

    `sheet_out` is told of every sheet before the printer tells any client, and the printer waits for it; both
    are called on its own thread. All methods may be called from any thread. Faults named like a job's fate
    (`aborted`, `jams_…`, `power_lost_…`) befall the next job once; set several, and each takes one job.
    """

    def __init__(
        self,
        port: int = 0,
        seconds_per_page: float = 2.0,
        printed: Callable[[PrintedDocument], None] | None = None,
        sheet_out: Callable[[Sheet], None] | None = None,
        impressions: int = 0,
    ) -> None:
        """Port 0 takes a free one; see `uri`. `impressions` is where the counter stands."""
        self.documents: list[PrintedDocument] = []
        self._port = port
        self._printed = printed or (lambda document: None)
        self._changed = threading.Condition()
        self._memory = Memory(impressions=impressions)
        told = sheet_out or (lambda sheet: None)
        self._engine = Engine(self._memory, self._changed, seconds_per_page, self._deliver, told)
        self._server: IppServer | None = None
        self._threads: list[threading.Thread] = []

    def __enter__(self) -> "IppEmulator":
        self.power_on()
        return self

    def __exit__(self, *error: object) -> None:
        self.power_off()

    @property
    def uri(self) -> str:
        """Where a driver finds it."""
        return f"ipp://127.0.0.1:{self._port}/ipp/print"

    @property
    def impressions(self) -> int:
        """The printer's own counter, kept when the power goes."""
        return self._memory.impressions

    @property
    def on(self) -> bool:
        """Whether it has power."""
        return self._memory.on

    @property
    def jobs(self) -> list[tuple[int, str, int, int]]:
        """Each job it knows: number, name, state (RFC 8011, 5.3.7), sides it tells of."""
        with self._changed:
            return [(it.number, it.name, it.state, it.counted) for it in self._memory.jobs.values()]

    def power_on(self) -> None:
        """Start; jobs of before are forgotten, as cheap printers do (see `remembers_jobs`). No effect when on."""
        if self._memory.on:
            return
        self.power_off()
        server = IppServer(self._port, self.handle)
        self._port = server.server_port
        with self._changed:
            self._memory.uri = self.uri
            self._memory.restart()
            self._memory.on = True
            self._server = server
        self._threads = [
            threading.Thread(target=server.serve_forever, args=(0.05,), name="ipp-emulator", daemon=True),
            threading.Thread(target=self._run, name="ipp-emulator-engine", daemon=True),
        ]
        for thread in self._threads:
            thread.start()

    def power_off(self) -> None:
        """Pull the plug, also in the middle of a page, which is torn; harmless when it is off."""
        self._die()
        for thread in self._threads:
            if thread is not threading.current_thread():
                thread.join(5)
        self._threads = []

    def mend(self) -> None:
        """Lift every fault, those that wait for a job too, and switch the printer on."""
        with self._changed:
            self._memory.faults = Faults()
            self._changed.notify_all()
        self.power_on()

    # Faults that stand until they are lifted

    def media_empty(self, on: bool = True) -> None:
        """The tray is empty; a job waits in processing until there is paper again."""
        self._stand(media_empty=on)

    def stalls(self, on: bool = True) -> None:
        """A job stays in processing for no stated reason."""
        self._stand(stalled=on)

    def clear_jam(self) -> None:
        """Somebody took the jammed paper out."""
        self._stand(jammed=False)

    def answers_late(self, seconds: float, operation: str = "") -> None:
        """What is asked is done at once and answered late; 0 lifts it.

        `operation` names one of OPERATIONS, "" for all of them.
        """
        self._stand(late=seconds, late_operation=OPERATIONS[operation] if operation else 0)

    def refuses_jobs(self, status: int = 0x0506) -> None:
        """Every new job is refused with that status; 0 lifts it."""
        self._stand(refuses_jobs=status)

    def refuses_document(self, status: int = 0x0504) -> None:
        """The next Send-Document is refused: its job is made by then, and waits for one."""
        self._stand(refuses_document=status)

    def busy(self, on: bool = True) -> None:
        """A second job is refused while one is not over."""
        self._stand(busy=on)

    def forgets_jobs(self, on: bool = True) -> None:
        """A job is forgotten the moment it is over."""
        self._stand(forgets_jobs=on)

    def remembers_jobs(self, on: bool = True, goes_on: bool = False) -> None:
        """Jobs outlast the power: what it cut short is aborted, or begun anew when the printer `goes_on`."""
        self._stand(remembers_jobs=on, goes_on=goes_on)

    def cannot_cancel(self, on: bool = True) -> None:
        """The printer lacks Cancel-Job."""
        self._stand(cannot_cancel=on)

    def counts(self, sides: bool = True, jobs: bool = True) -> None:
        """Whether it tells its own total of sides, and those of each job."""
        self._stand(counts_sides=sides, counts_jobs=jobs)

    def lists(self, at_most: int = 0, ignores_which_jobs: bool = False) -> None:
        """Get-Jobs tells `at_most` so many jobs (0: all); finished and open ones mixed, if it ignores the question."""
        self._stand(lists_at_most=at_most, ignores_which_jobs=ignores_which_jobs)

    # Faults that befall the next job

    def aborted(self) -> None:
        """The job is aborted by the printer before its first page."""
        self._befall(Happening("aborted"))

    def lying_completed(self) -> None:
        """The job is called completed although nothing came out."""
        self._befall(Happening("lying_completed"))

    def stalls_for(self, seconds: float) -> None:
        """The job stays in processing that long before its page, then goes on."""
        self._befall(Happening("stalls_for", seconds=seconds))

    def jams_before_page(self, recovers: bool = False) -> None:
        """Paper is stuck, nothing is printed on it: the job is aborted, or waits for `clear_jam` and goes on."""
        self._befall(Happening("jams_before_page", recovers=recovers))

    def jams_in_page(self) -> None:
        """The sheet is torn half printed; the job is aborted and counts nothing for it."""
        self._befall(Happening("jams_in_page"))

    def jams_after_page(self, counted: Counted = "yes") -> None:
        """The sheet came out whole, then the job is aborted; `counted` by job and printer, `printer` alone, or `no`."""
        self._befall(Happening("jams_after_page", counted))

    def power_lost_before_page(self) -> None:
        """The power goes when the job is taken, before anything is on paper."""
        self._befall(Happening("power_lost_before_page"))

    def power_lost_after_half(self) -> None:
        """The power goes in the middle of the job: half its sides, or half of its only one, came out."""
        self._befall(Happening("power_lost_in_page"))

    def power_lost_after_page(self, counted: Counted = "yes") -> None:
        """The power goes when the sheet is out and nobody was told; for `counted` see `jams_after_page`."""
        self._befall(Happening("power_lost_after_page", counted))

    def _stand(self, **faults: object) -> None:
        with self._changed:
            for name, value in faults.items():
                setattr(self._memory.faults.standing, name, value)
            self._changed.notify_all()

    def _befall(self, happening: Happening) -> None:
        with self._changed:
            self._memory.faults.next.append(happening)

    # The front

    def handle(self, request: Request) -> bytes | None:
        """Answer one request; None when the power goes before it is said."""
        with self._changed:
            if not self._memory.on:
                return None
            server = self._server
            body = self._memory.respond(request)
            self._changed.notify_all()
            standing = self._memory.faults.standing
            if standing.late and standing.late_operation in (0, request.operation):
                self._changed.wait_for(lambda: self._server is not server, standing.late)
            return body if self.on and self._server is server else None

    def _run(self) -> None:
        self._engine.run()
        self._die()

    def _deliver(self, document: PrintedDocument) -> None:
        self.documents.append(document)
        self._printed(document)

    def _die(self) -> None:
        with self._changed:
            self._memory.on = False
            self._changed.notify_all()
            server, self._server = self._server, None
        if server is not None:
            server.shutdown()
            server.server_close()
