"""What the clerk does at window 5, and what must then be true."""

from shared.clock import day_of
from shared.demo.cast import Cast
from shared.demo.seed import PASSWORD
from shared.demo.steps.roles import ONLINE, PHONE_OF_LI, PHONE_OF_ZHANG, TYPED_ONLINE, WINDOW
from shared.queueing import queries as queue
from shared.sync.line import line_state


def clerk_signed_in(cast: Cast) -> None:
    cast.counter.fill("account", "lijing")
    cast.counter.fill("password", PASSWORD)
    cast.counter.touch("signIn")
    cast.counter.wait("pause")
    cast.counter.wait_text(ONLINE)


def appointment_first(cast: Cast) -> None:
    cast.leave_kiosk()
    waiting = [cast.counter.cell("queueTable", row) for row in range(2)]
    cast.expect(
        waiting == ["Y001", cast.notes["ticket"]], f"The counter would call {' and then '.join(waiting)}."
    )


def appointment_called(cast: Cast) -> None:
    cast.counter.press("F2")
    cast.counter.wait("beginServing")
    cast.counter.wait_text("Y001")
    with cast.services.hall.read() as conn:
        held = queue.ticket_at(conn, WINDOW)
    cast.expect(
        held is not None and held.label == "Y001" and held.rule == "appointment",
        f"At window {WINDOW} stands {held and held.label}, by the rule {held and held.rule}.",
    )


def shown_and_said(cast: Cast) -> None:
    cast.board.wait_text("Y001")
    cast.wait_for_file("The voice", cast.out / "voice", "*.wav")
    cast.board.settle()


def offline_intake(cast: Cast) -> None:
    cast.counter.press("F5")
    cast.counter.fill("field_contact_phone", PHONE_OF_LI)
    cast.counter.choose("field_kind", 2, "异地转诊")
    cast.counter.fill("field_destination", "上海市")
    cast.counter.fill("field_from_day", _today(cast))
    _scan(cast, "referral", "转诊转院证明")


def offline_accepted(cast: Cast) -> None:
    _accept(cast, 1)
    state = line_state(cast.services.hall)
    cast.expect(not state.online and state.waiting > 0, f"The line should be cut: {state.sentence()}")


def zhang_called(cast: Cast) -> None:
    cast.counter.press("F2")
    cast.counter.wait_text(cast.notes["ticket"])
    cast.counter.wait("beginServing")
    cast.board.wait_text(cast.notes["ticket"])
    cast.board.settle()


def item_found(cast: Cast) -> None:
    cast.counter.press("F5")
    cast.counter.fill("itemSearch", "spjy")
    name = cast.counter.cell("itemResults", 0)
    cast.expect("食品经营许可" in name, f"The search for spjy finds {name} first.")


def begun_seen(cast: Cast) -> None:
    cast.counter.press("ctrl+o")
    name = cast.counter.cell("begunList", 0)
    cast.expect("食品经营许可" in name, f"Begun online is {name}.")


def form_filled(cast: Cast) -> None:
    counter = cast.counter
    counter.touch("begunAct")
    counter.wait("field_operator_name")
    for field, typed in TYPED_ONLINE.items():
        shown = counter.wait(f"field_{field}")
        cast.expect(shown == typed, f"{field} was typed online as {typed} and shows {shown}.")
    counter.fill("field_contact_phone", PHONE_OF_ZHANG)
    counter.choose("field_business_kind", 1, "餐饮服务经营者")
    counter.choose("field_scope", 1, "热食类食品制售")
    counter.choose("field_below_dwelling", 1, "否")
    counter.choose("field_fume_purifier", 1, "已安装")
    counter.choose("field_network_operation", 2, "是")
    counter.fill("field_safety_manager", "张小满")


def materials_given(cast: Cast) -> None:
    table = cast.counter
    licences = [text for text in table.probe.page().texts if "电子证照库" in text]
    cast.expect(bool(licences), "No material is spared by an e-licence.")
    _give(cast, "食品经营许可申请书", "seen")
    _scan(cast, "floor_plan", "经营场所平面布局图和操作流程图")
    _give(cast, "食品安全规章制度目录", "commit")
    _give(cast, "油烟净化设施合格证明和安装位置图", "defer")
    _give(cast, "餐厨垃圾收运协议", "commit")


def food_accepted(cast: Cast) -> None:
    _accept(cast, 2)
    cast.notes["case"] = cast.counter.wait("caseNumber")


def _scan(cast: Cast, stem: str, material: str) -> None:
    """Choose the material, F8, choose the file, take it."""
    _choose_material(cast, material)
    cast.counter.touch("scan")
    cast.counter.wait("scanTake")
    row = cast.wait_for(
        f"The scan {stem}",
        lambda: next(
            (n for n in range(20) if (cell := cast.counter.probe.cell("scanFiles", n)) and stem in cell.text),
            None,
        ),
    )
    cast.counter.touch_row("scanFiles", row)
    cast.counter.touch("scanTake")
    cast.counter.wait_gone("scanTake")


def _give(cast: Cast, material: str, way: str) -> None:
    _choose_material(cast, material)
    cast.counter.touch(way)


def _choose_material(cast: Cast, material: str) -> None:
    def row() -> int | None:
        for n in range(20):
            cell = cast.counter.probe.cell("materialsTable", n)
            if cell is not None and material in cell.text:
                return n
        return None

    cast.counter.touch_row("materialsTable", cast.wait_for(f"The material {material}", row))


def _accept(cast: Cast, notices: int) -> None:
    cast.counter.press("F12")
    cast.counter.wait("caseNumber")
    notice = cast.wait_for_paper("counter", notices)
    cast.expect(notice.whole, "The acceptance notice did not come out whole.")
    cast.counter.wait("reprintNotice")


def _today(cast: Cast) -> str:
    hall = cast.services.hall
    return day_of(hall.clock.now(), hall.zone)
