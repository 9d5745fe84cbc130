"""The agent killed with SIGKILL between the store's answer and the record: asked again, recorded once."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from shared.cases import queries
from shared.cases.checks import Checks
from shared.cases.model import Case, CheckState
from shared.cases.service import Cases
from shared.db.unit import Side
from shared.journal.entry import Refusal
from shared.people.sealing import write_keys
from shared.people.service import key_ring
from shared.sync.live_checks import LiveChecks
from shared.sync.wire import Licence
from tests.integration.test_live_checks import applicant, offline_food
from tests.platforms import CATALOGUE, hall_cases

ROOT = Path(__file__).parents[2]
DIES = {
    "before the transaction": "Checks.take_in = die",
    "before the journal is written": "Journal.write = die",
    "before the commit": "Unit.commit = lambda unit, answer: (whole(unit, answer), die())",
    "after the commit": "Checks.take_in = lambda *given: (whole_take_in(*given), die())",
}
CHILD = """
import os, signal, sys
from pathlib import Path
from shared.cases.checks import Checks
from shared.db.unit import Unit
from shared.journal.store import Journal
from shared.people.sealing import read_keys
from shared.sync.live_checks import LiveChecks
from tests.faults.test_checks_killed import Store
from tests.halls import make_hall
from tests.platforms import CATALOGUE, hall_cases

def die(*_given, **_named):
    os.kill(os.getpid(), signal.SIGKILL)

whole, whole_take_in = Unit.commit, Checks.take_in
hall = make_hall(sys.argv[1], keys=read_keys(Path(sys.argv[2])))
{planted}
LiveChecks(Checks(hall_cases(hall, CATALOGUE)), Store()).turn()
"""


class Store:
    """The shared store holds the business licence of everybody."""

    def __init__(self) -> None:
        self.asked = 0

    def licences(self, _number: str, _item: str, _purpose: str) -> list[Licence] | Refusal:
        self.asked += 1
        return [
            Licence(
                id="e-1",
                kind="business_licence",
                name="营业执照",
                issuer="",
                issued_day="2024-03-01",
                valid_to=None,
                fields={},
            )
        ]


@pytest.mark.parametrize("dies", list(DIES))
def test_killed_after_the_answer_it_is_recorded_once(hall: Side, tmp_path: Path, dies: str) -> None:
    cases: Cases = hall_cases(hall, CATALOGUE)
    case = cases.accept(offline_food(applicant(hall)))
    assert isinstance(case, Case)
    keys = tmp_path / "keys"
    write_keys(key_ring(hall).keys, keys)
    url = hall.engine.url.render_as_string(hide_password=False)
    child = CHILD.replace("{planted}", DIES[dies])
    done = subprocess.run(
        [sys.executable, "-c", child, url, str(keys)], cwd=ROOT, env=os.environ, timeout=60, check=False
    )
    assert done.returncode == -signal.SIGKILL
    store = Store()
    LiveChecks(Checks(cases), store).turn()
    assert store.asked == (0 if dies == "after the commit" else 1)
    with hall.read() as conn:
        found = queries.case(conn, case.id)
        kinds = [entry.kind for entry in hall.journal.all(conn, "LJ01")]
        assert hall.journal.verify(conn, "LJ01") == len(kinds)
    assert found is not None
    assert found.checking is None
    assert found.checks["business_licence"]["state"] == CheckState.PASSED
    assert kinds.count("cases.check_passed") == 1
