"""A complete application for the item of the demo, as a clerk would have it before accepting."""

from dataclasses import replace

from shared.cases.model import Given, How
from shared.cases.service import Application

FOOD_LICENCE = "1137010200418800134000131016000"

FORM = {
    "business_name": "临江区小满面馆",
    "credit_code": "92370102MA3TJRCK90",
    "operator_name": "张小满",
    "operator_number": "11010119900307002X",
    "contact_phone": "13812345566",
    "premises": "临江区稻香路 18 号 1 层",
    "floor_area": "46.5",
    "business_kind": "餐饮服务经营者",
    "scope": "热食类食品制售",
    "below_dwelling": "否",
    "fume_purifier": "已安装",
    "network_operation": "否",
    "workers": "5",
    "safety_manager": "张小满",
}

GIVEN = (
    Given("application_form", "食品经营许可申请书", How.ORIGINAL_SEEN),
    Given("business_licence", "营业执照", How.LICENCE, "电子证照库", "business_licence"),
    Given("operator_id", "身份证件", How.ORIGINAL_SEEN, "读卡核验"),
    Given("floor_plan", "经营场所平面布局图和操作流程图", How.SCAN, "floor-plan.pdf", pages=2),
    Given("safety_rules", "食品安全规章制度目录", How.COMMITMENT),
    Given("health_certificates", "从业人员健康证明", How.COMMITMENT),
    Given("fume_equipment", "油烟净化设施合格证明和安装位置图", How.DEFERRED, due="2026-12-01"),
)


def food_licence(person: str, ticket: str = "2026-11-24-A001", **form: str) -> Application:
    """The application of `person`; `form` changes single fields."""
    return Application(FOOD_LICENCE, person, ticket, "5", "lijing", FORM | form, GIVEN)


def without(application: Application, *materials: str) -> Application:
    """The same application with some materials missing."""
    given = tuple(each for each in application.given if each.material not in materials)
    return replace(application, given=given)
