"""How the kiosk of this station stands, judged from what it and its guard wrote down. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass

from shared.guarding.model import Ended, Watch, Why
from shared.health.model import Check, State
from shared.journal.entry import Refusal


@dataclass(frozen=True, slots=True)
class KioskSeen:
    """`runs` and `guarded`: that process lives. `today` are the ends of this day, `watch` what the guard knows."""

    runs: bool
    guarded: bool
    full_screen: bool
    watch: Watch
    today: Sequence[Ended] = ()


def judge_kiosk(seen: KioskSeen) -> Check:
    """What keeps citizens from using it comes first, then what would, should it crash."""
    unforeseen = [ended for ended in seen.today if ended.why is not Why.ASKED]
    if seen.guarded and seen.watch.struggling:
        facts = {"count": seen.watch.at_once, "seconds": seen.watch.wait}
        return Check("kiosk", State.FAILING, Refusal("health.kiosk_struggles", facts))
    if not seen.runs and not seen.guarded:
        return Check("kiosk", State.WARNING, Refusal("health.kiosk_ended"))
    if not seen.guarded:
        return Check("kiosk", State.WARNING, Refusal("health.kiosk_unguarded"))
    if not seen.full_screen:
        return Check("kiosk", State.WARNING, Refusal("health.kiosk_in_window"))
    if unforeseen:
        last = unforeseen[-1]
        found = Refusal(
            "health.kiosk_again", {"count": len(unforeseen), "at": last.at, "state": str(last.why)}
        )
        return Check("kiosk", State.WARNING, found)
    return Check("kiosk", State.OK, Refusal("health.kiosk_runs"))
