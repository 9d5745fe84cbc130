"""What befalls a food licence on the platform while somebody looks at its pages."""

from shared.issuing import queries as issuing
from shared.journal.entry import Refusal
from shared.papers.verify import CodePayload, sign_code
from shared.platform.model import Verdict
from tests.halls import person
from tests.platforms import PASSWORD, Browser, HallLine
from tests.print_rights import give, take_on

ME = person()
OTHER = "LJ02"
SERIAL = "LJ01-FOOD-LICENCE-2026-000001"


def decided(line: HallLine) -> str:
    number = line.accept_food_case(ME)
    line.ship()
    for department, step in (("market_regulation", "food_review"), ("urban_management", "fume_review")):
        officer = line.platform.sign_in(department, PASSWORD)
        assert not isinstance(officer, Refusal)
        line.platform.decide(officer, "LJ01", number, Verdict(step, True, ""))
    return number


def at_hall(line: HallLine, *steps: str) -> None:
    """What the hall does with my document, and its journal shipped."""
    with line.hall.read() as conn:
        known = issuing.document(conn, SERIAL)
    if known is None:
        give(line.hall, ME, SERIAL)
    for step in steps:
        take_on(line.hall, SERIAL, step)
    assert line.ship().status_code == 200


def verdict(browser: Browser, line: HallLine, serial: str = SERIAL, attempt: int = 1) -> str:
    payload = CodePayload("临江市市场监督管理局", serial, attempt, "2026-11-24", b"x" * 32)
    code = sign_code(payload, line.keys.signing_key)
    return str(browser.client.get("/verify", params={"code": code}).text)
