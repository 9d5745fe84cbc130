"""What befalls a history: every fault of a printer alone, or drawn from a seed with deaths of all kinds. Pure.

Times are those of a hall scaled down together: a printer that stalls for 60 seconds before a patience of 40 is here
one that stalls for 0.3 before one of 0.2.
"""

from random import Random

from tests.faults.printing.history import Event, Life, Plan
from tests.faults.printing.station import Pace

_MOST_LIVES = 3
_LONG_LIVES = (40, 120, 200)
"""Points of a desk's life, of one that looks up what was left open, of a whole printing."""


def _fault(scenario: str, **arguments: object) -> Event:
    return Event(0, scenario, arguments)


BEFALLS = (
    _fault("power_lost_before_page"),
    _fault("power_lost_after_half"),
    *(_fault("power_lost_after_page", counted=who) for who in ("yes", "printer", "no")),
    *(_fault("jams_before_page", recovers=goes_on) for goes_on in (True, False)),
    _fault("jams_in_page"),
    *(_fault("jams_after_page", counted=who) for who in ("yes", "printer", "no")),
    _fault("aborted"),
    _fault("lying_completed"),
    *(_fault("stalls_for", seconds=seconds) for seconds in (0.05, 0.15, 0.4)),
    _fault("refuses_document"),
)
"""What befalls a job, once."""

STANDING = (
    _fault("media_empty"),
    _fault("stalls"),
    *(
        _fault("answers_late", seconds=seconds, operation=operation)
        for seconds in (0.03, 0.2)
        for operation in ("", "create_job", "send_document", "get_jobs", "get_job_attributes")
    ),
    _fault("refuses_jobs"),
)
"""How the printer is until people mend it."""

HOLDING = (
    _fault("media_empty"),
    _fault("stalls"),
    _fault("stalls_for", seconds=0.4),
    _fault("jams_before_page", recovers=True),
)
"""What keeps a job waiting longer than anybody waits for it."""

NATURES = (
    _fault("forgets_jobs"),
    _fault("remembers_jobs"),
    _fault("counts", jobs=False),
    _fault("counts", jobs=False, sides=False),
    _fault("cannot_cancel"),
    _fault("busy"),
    _fault("lists", at_most=1),
    _fault("lists", ignores_which_jobs=True),
)
"""What printers are like. One that begins a job anew by itself when its power comes back prints a sheet twice
whatever any program does: it is not fit for documents, and not among them."""


def alone(stall: float) -> list[Plan]:
    """Every fault by itself; what holds a job up, in a printer that cannot cancel; a stall of so many seconds."""
    unmended = (Life(mended=False),) * 3  # the kiosk's, and those of two people who do not look what ails it
    held = [(_fault("cannot_cancel"), fault) for fault in HOLDING]
    faults = [(fault,) for fault in (*STANDING, *BEFALLS, *NATURES)]
    plans = [Plan(unmended, printer, _pace(0.2)) for printer in (*held, *faults)]
    for patience in (stall * 2, stall * 2 / 3):
        pace = Pace(patience, poll=stall / 200, between_looks=stall / 6)
        plans.append(Plan(printer=(_fault("stalls_for", seconds=stall),), pace=pace))
    return plans


def drawn(seed: int) -> Plan:
    """The plan of that seed, always the same."""
    of = Random(seed)
    printer = (
        *of.sample(NATURES, of.choice((0, 0, 1, 2))),
        *of.sample(STANDING, of.choice((0, 0, 1))),
        *of.choices(BEFALLS, k=of.choice((0, 1, 1, 2))),
    )
    return Plan(
        lives=tuple(_life(of, first=n == 0) for n in range(of.randint(1, _MOST_LIVES))),
        printer=printer,
        pace=_pace(of.choice((0.05, 0.2))),
        seconds_per_page=of.choice((0.0, 0.02, 0.04)),
    )


def _pace(patience: float) -> Pace:
    return Pace(patience, poll=0.02, answer=0.1)


def _life(of: Random, first: bool) -> Life:
    """A process that may be killed, or see its printer die and come back, be refilled or cleared."""
    kill_at = of.randint(1, of.choice(_LONG_LIVES)) if of.random() < 0.7 else None
    events = []
    if of.random() < 0.3:
        dies = of.uniform(0, 0.15)
        events.append(Event(dies, "kill"))
        if of.random() < 0.5:
            events.append(Event(dies + of.uniform(0, 0.1), "start"))
    if of.random() < 0.3:
        events.append(Event(of.uniform(0, 0.2), "media_empty", {"on": False}))
    if of.random() < 0.2:
        events.append(Event(of.uniform(0, 0.2), "clear_jam"))
    events.sort(key=lambda it: it.after)
    return Life(kill_at, tuple(events), mended=not first and of.random() < 0.5)
