"""The page for the staff in telling states; what is said of a device is drawn long on purpose."""

from kiosk.upkeep import Action, Crash, Report, Stage, Upkeep
from shared.health.model import Check, State
from shared.journal.entry import Refusal
from shared.staff.model import Account
from tests.qml.kiosk_terminal import MORNING

WANG = Account("wang", "王丽华", ["manager"])
SINCE = MORNING - 3_600_000
CHECKS = (
    Check("slip_printer", State.FAILING, Refusal("health.printer_paper_out", {"address": "127.0.0.1:9100"})),
    Check("platform", State.WARNING, Refusal("health.line_down", {"waiting": 312, "since": SINCE}), SINCE),
    Check("kiosk", State.WARNING, Refusal("health.kiosk_again", {"count": 2, "at": SINCE, "state": "hung"})),
    Check("database", State.OK, Refusal("health.database_answers", {"entry": 48213})),
    Check("card_reader", State.OK, Refusal("health.reader_in_use", {"port": "/dev/ttyUSB0", "module": ""})),
)
CRASHES = (Crash(SINCE, "RuntimeError"), Crash(SINCE - 86_400_000, "OperationalError"))
REPORT = Report(CHECKS, CRASHES, "0.1.0", guarded=True)

ASKED = Upkeep()
TYPING = Upkeep(Stage.CODE, account=WANG, refused=Refusal("staff.bad_credentials"), tries=1)
LOOKING = Upkeep(Stage.OPEN, account=WANG)
OPEN = Upkeep(Stage.OPEN, account=WANG, report=REPORT)
SURE = Upkeep(Stage.OPEN, account=WANG, report=REPORT, asked=Action.SWITCH_OFF)
DONE = Upkeep(Stage.OPEN, account=WANG, report=REPORT, done=Action.TEST_SLIP)
