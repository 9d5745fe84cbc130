"""The printed list: everything of the list, in the order of what one has to do, and nothing of a person."""

from shared.catalogue.asking import Wish
from shared.catalogue.guide import Advice, Matter, Standing, Thing
from shared.devices.printers.model import Cut, Qr, Text
from shared.papers.guide_slip import GuidePaper, guide_slip

ADVICE = Advice(
    Wish("open_restaurant", "我要开餐馆", "", "open_restaurant", ()),
    (
        Matter("M1", "设立登记", "先办执照", "市场监督管理局", "A", "综合受理", 1, 0, False, True),
        Matter("M2", "转移登记", "", "不动产登记中心", "B", "不动产登记", 0, 8000, True, False),
    ),
    (
        Thing("效果图", Standing.DEPENDS, depends=("是否亮灯",)),
        Thing("说明", Standing.DEPENDS, depends=("是否亮灯",)),
        Thing("平面布局图", Standing.BRING, "标明面积", owed_days=10),
        Thing("租赁合同", Standing.BRING),
        Thing("申请书", Standing.SIGN, "窗口按表单生成"),
        Thing("营业执照", Standing.HELD, source="电子证照库"),
        Thing("健康证明", Standing.MAY_HOLD, source="电子证照库"),
        Thing("许可证", Standing.FOLLOWS, source="设立登记"),
    ),
    ("须年满18周岁。",),
    ("排水许可",),
    6,
)
SLIP = guide_slip(
    GuidePaper("临江市政务服务大厅", ADVICE, "2026年11月24日 10:42", "https://x.example/guide/a?q.b=1")
)
WORDS = [line.text for line in SLIP if isinstance(line, Text)]


def test_what_to_bring_comes_before_what_not_to_bring() -> None:
    headings = [
        "要带的：",
        "不用准备，到窗口签字即可：",
        "不用带，国家库里已经有：",
        "不用带，前一件办好就有：",
    ]
    at = [WORDS.index(heading) for heading in headings]
    assert at == sorted(at)
    assert WORDS[at[0] + 1] == "· 本人身份证（证明是您本人）"
    assert WORDS[at[0] + 2 : at[0] + 5] == ["· 平面布局图", "   标明面积", "   来不及可晚 10 个工作日交"]
    assert WORDS[at[0] + 5] == "· 租赁合同"
    assert WORDS[at[1] + 1] == "· 申请书"
    assert "· 看是否亮灯：效果图、说明" in WORDS


def test_where_how_long_and_what_it_costs() -> None:
    assert "到哪里：取 A 号（综合受理）、取 B 号（不动产登记）" in WORDS
    assert "多久：6 个工作日（从受理算起）" in WORDS
    assert "费用：80 元起，看情况" in WORDS
    assert "请注意：须年满18周岁。" in WORDS
    assert "还可能要办：排水许可" in WORDS
    assert WORDS[WORDS.index("2. 转移登记") + 1].strip() == "不动产登记中心；当场办结，80 元起，看情况"


def test_it_ends_with_the_code_of_the_same_list_and_one_cut() -> None:
    assert [line.data for line in SLIP if isinstance(line, Qr)] == ["https://x.example/guide/a?q.b=1"]
    assert SLIP[-1] == Cut()
    assert SLIP.count(Cut()) == 1
