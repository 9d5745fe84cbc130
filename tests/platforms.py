"""A platform for tests, and halls that speak to it with signed requests."""

import re
from base64 import b64encode
from dataclasses import dataclass
from typing import Any

from httpx2 import Response
from starlette.testclient import TestClient

from shared.cases.model import Given, How
from shared.cases.service import Application, Cases
from shared.catalogue.loading import load_catalogue
from shared.catalogue.model import Catalogue
from shared.catalogue.working_days import WorkingCalendar
from shared.db import schema
from shared.db.unit import Side
from shared.journal.entry import Refusal
from shared.people.model import Details
from shared.people.sealing import SideKeys
from shared.people.service import key_ring, meet
from shared.platform.app import create_app, open_side
from shared.platform.model import Hall
from shared.platform.service import Platform
from shared.sync.wire import HALL_HEADER, SIGNATURE_HEADER, TIME_HEADER, Run, WireEntry, signed_bytes
from tests.halls import RESOURCES, ZONE, HandClock, make_hall, resident_number

CATALOGUE = load_catalogue(RESOURCES / "catalogue")
FOOD = next(item.code for item in CATALOGUE.items if item.name.startswith("食品经营许可"))
PASSWORD = "correct horse"


def make_platform(url: str, clock: HandClock | None = None, keys: SideKeys | None = None) -> Platform:
    """A platform with all its tables in an empty database."""
    side = open_side(url, keys or SideKeys.made(), ZONE, clock or HandClock())
    schema.platform.create_all(side.engine)
    return Platform(side, CATALOGUE, WorkingCalendar(CATALOGUE.announced_years), "临江市")


@dataclass
class HallLine:
    """A hall with its database, enrolled, and its line to the platform under test."""

    hall: Side
    platform: Platform
    client: TestClient
    code: str = "LJ01"

    @property
    def keys(self) -> SideKeys:
        return key_ring(self.hall).keys

    def ask(
        self,
        method: str,
        path: str,
        body: bytes = b"",
        keys: SideKeys | None = None,
        late: int = 0,
        **headers: str,
    ) -> Response:
        """A signed request, `late` milliseconds behind the platform's clock."""
        time = str(self.platform.side.clock.now() - late)
        signature = (keys or self.keys).signing_key.sign(signed_bytes(method, path, time, body))
        signed = {
            HALL_HEADER: self.code,
            TIME_HEADER: time,
            SIGNATURE_HEADER: b64encode(signature).decode(),
        }
        return self.client.request(method, path, content=body, headers=signed | headers)

    def run(self, after: tuple[int, int] = (0, 0), limit: int = 500) -> Run:
        """The hall's entries behind `after`, with the person keys wrapped for the platform."""
        ring, public = key_ring(self.hall), key_ring(self.platform.side).keys.box_public
        with self.hall.read() as conn:
            entries = self.hall.journal.read(conn, self.hall.stream, after, limit)
            persons = {entry.person for entry in entries if entry.person is not None}
            keys = ring.wrapped_for(conn, persons, public)
        return Run(entries=[WireEntry.of(entry) for entry in entries], keys=keys)

    def ship(self, run: Run | None = None) -> Response:
        return self.post("journal", (run or self.run()).model_dump_json().encode())

    def post(self, what: str, body: bytes, **asked: Any) -> Response:
        return self.ask("POST", f"/v1/halls/{self.code}/{what}", body, **asked)

    def inbox(self, after: int = 0, wait: float = 0) -> Run:
        path = f"/v1/halls/{self.code}/inbox?after_epoch=1&after={after}&wait={wait:g}"
        answer = self.ask("GET", path)
        assert answer.status_code == 200, answer.text
        return Run.model_validate_json(answer.content)

    def accept_food_case(self, shown: Details, name: str = "小满面馆") -> str:
        """A food licence taken in at a window for whoever shows these details; its case number."""
        person = meet(self.hall, shown, "counter-1")
        assert isinstance(person, str), person
        case = hall_cases(self.hall, CATALOGUE).accept(food_application(person, name))
        assert not isinstance(case, Refusal), case
        return case.id


class Browser:
    """A visitor with cookies, who sends forms with the token of the page they stand on."""

    def __init__(self, platform: Platform) -> None:
        self.client = TestClient(create_app(platform), "http://platform.test")

    def get(self, path: str) -> Response:
        return self.client.get(path)

    def send(self, page: str, path: str, **form: str) -> Response:
        token = re.search(r'name="csrf" value="([^"]+)"', self.get(page).text)
        assert token is not None
        return self.client.post(path, data=form | {"csrf": token[1]})

    def sign_in(self, login: str, password: str = PASSWORD, onward: str = "/") -> Response:
        return self.send("/login", "/login", login=login, password=password, next=onward)


def connect(platform: Platform, hall_url: str, keys: SideKeys | None = None) -> HallLine:
    """Enrols the hall LJ01 over the interface."""
    clock = platform.side.clock
    assert isinstance(clock, HandClock)
    hall = make_hall(hall_url, clock, keys)
    line = HallLine(hall, platform, TestClient(create_app(platform), "http://platform.test"))
    answer = enrol(line, platform.enrolment_code(line.code))
    assert answer.status_code == 200, answer.text
    return line


def enrol(line: HallLine, code: str) -> Response:
    keys = {
        "signing_public": b64encode(line.keys.signing_public).decode(),
        "box_public": b64encode(line.keys.box_public).decode(),
    }
    return line.client.post("/v1/enrol", json={"code": code, "hall": line.code, "name": "临江大厅"} | keys)


def enrol_another(platform: Platform, code: str = "LJ02") -> None:
    """A second hall the platform knows; nobody works there."""
    keys = SideKeys.made()
    public = [b64encode(each).decode() for each in (keys.signing_public, keys.box_public)]
    platform.enrol(platform.enrolment_code(code), Hall(code, "临江高新区政务服务大厅", public[0], public[1]))


def hall_cases(hall: Side, catalogue: Catalogue) -> Cases:
    return Cases(hall, catalogue, WorkingCalendar(catalogue.announced_years), "LJ-{day}-{number:06d}")


def food_application(person: str, name: str) -> Application:
    """A food licence that may be accepted as it is."""
    form = {
        "business_name": name,
        "credit_code": "92330106MA2KY8U45C",
        "operator_name": "张小满",
        "operator_number": resident_number("110105", "1989-03-12", 1),
        "contact_phone": "13805710018",
        "premises": "临江市临江区稻香路 18 号一层",
        "floor_area": "42.5",
        "business_kind": "餐饮服务经营者",
        "scope": "热食类食品制售",
        "below_dwelling": "否",
        "fume_purifier": "已安装",
        "network_operation": "是",
        "workers": "3",
        "safety_manager": "张小满",
    }
    given = (
        Given("application_form", "食品经营许可申请书", How.ORIGINAL_SEEN),
        Given("business_licence", "营业执照", How.LICENCE, "电子证照库", "business_licence"),
        Given("operator_id", "身份证件", How.LICENCE, "电子证照库", "id_card"),
        Given("floor_plan", "经营场所平面布局图", How.SCAN, "layout.pdf", attachment="0" * 64, pages=2),
        Given("safety_rules", "食品安全规章制度目录", How.COMMITMENT),
        Given("health_certificates", "从业人员健康证明", How.COMMITMENT),
        Given("fume_equipment", "油烟净化设施合格证明", How.DEFERRED, due="2026-12-01"),
    )
    return Application(FOOD, person, "2026-11-24-A001", "5", "wang", form, given)
