"""The papers as others see them: poppler reads, renders and lists fonts, zxing scans the codes."""

import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
import zxingcpp
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from PIL import Image
from pypdf import PdfReader

from shared.codes.token import CodeProblem, key_id
from shared.papers import certificate, fonts, notice, pdf
from shared.papers.certificate import DoesNotFit
from shared.papers.model import (
    AcceptanceNotice,
    Certificate,
    Material,
    Matter,
    MissingMaterial,
    RefusalNotice,
    SealText,
    SupplementNotice,
)
from shared.papers.refusal import usual_remedies
from shared.papers.verify import payload_for, read_code, sign_code

pytestmark = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="needs poppler-utils")

MATTER = Matter(
    number="临政务受〔2026〕001234号",
    case_number="LJ20261124-000123",
    hall_name="临江市政务服务中心",
    authority="临江市市场监督管理局",
    seal=SealText("临江市市场监督管理局", "行政审批专用章"),
    applicant_name="张䶮",
    applicant_number="1101**********1234",
    item_name="食品经营许可（新办）",
    item_code="11330100MB1A0000014330131026001",
    window="5 号综合窗口",
    clerk="王敏",
    follow_url="https://hall.example/follow?case=LJ20261124-000123",
    contact="0571-12345",
)
ACCEPTANCE = AcceptanceNotice(
    MATTER,
    (
        Material("食品经营许可申请书", "电子表单"),
        Material("营业执照", "免交（电子证照）"),
        Material("经营场所使用权证明", "扫描件 2 页"),
    ),
    accepted_day="2026-11-24",
    promised_day="2026-12-08",
    statutory_day="2026-12-22",
    promised_days=10,
    fee_text="不收费",
)
AT_ONCE = replace(ACCEPTANCE, promised_days=0, promised_day="2026-11-24")
SUPPLEMENT = SupplementNotice(
    MATTER,
    (MissingMaterial("食品安全管理制度", "请补齐进货查验内容"), MissingMaterial("租赁合同", "缺第 3 页")),
    reason="申请材料不齐全",
    applied_day="2026-11-23",
    told_day="2026-11-24",
    supplement_by="2026-12-15",
)
REFUSAL = RefusalNotice(
    MATTER,
    reason="申请的经营场所位于滨江区，不属于本机关职权范围。",
    ground="《中华人民共和国行政许可法》第三十二条第一款第二项",
    remedies=usual_remedies("临江市人民政府", "临江市人民法院"),
    applied_day="2026-11-23",
    decided_day="2026-11-24",
    elsewhere="请向滨江区市场监督管理局提出申请。",
)
CERTIFICATE = Certificate(
    kind="食品经营许可证",
    serial="JY23301080012345",
    holder="临江市𬱖㛃餐饮有限公司",
    fields=(
        ("统一社会信用代码", "91330100MA2CXXXX1X"),
        ("法定代表人", "张䶮"),
        ("经营场所", "浙江省临江市上城区解放路 18 号临江大厦一层 101—103 室"),
        ("经营项目", "热食类食品制售；冷食类食品制售（不含冷加工糕点）"),
    ),
    authority="临江市市场监督管理局",
    seal=SealText("临江市市场监督管理局", "食品经营许可专用章"),
    issued_day="2026-11-24",
    valid_until="2031-11-23",
    verify_code="OW1:TEST",
    blank_number="00012345",
    attempt=2,
)
Make = Callable[[], bytes]
PAPERS: dict[str, Make] = {
    "acceptance": lambda: pdf.acceptance_notice(ACCEPTANCE),
    "at once": lambda: pdf.acceptance_notice(AT_ONCE),
    "supplement": lambda: pdf.supplement_notice(SUPPLEMENT),
    "refusal": lambda: pdf.refusal_notice(REFUSAL),
    "certificate": lambda: pdf.certificate(CERTIFICATE),
}


def poppler(tool: str, data: bytes, folder: Path, *options: str) -> str:
    """What a tool of poppler says of a paper; it must not complain."""
    file = folder / "paper.pdf"
    file.write_bytes(data)
    output = {"pdftotext": ["-"], "pdftoppm": [str(folder / "page")]}.get(tool, [])
    done = subprocess.run([tool, *options, str(file), *output], check=True, capture_output=True, text=True)
    assert done.stderr == ""
    return done.stdout


def close_up(text: str) -> str:
    """Without white space: flush lines and spread labels put spaces between characters."""
    return re.sub(r"\s+", "", text)


def words(data: bytes, folder: Path) -> str:
    return close_up(poppler("pdftotext", data, folder, "-layout"))


def pages(data: bytes) -> list[str]:
    return [close_up(page.extract_text()) for page in PdfReader(BytesIO(data)).pages]


def boxes(page: str) -> Iterator[tuple[float, float, float, float, str]]:
    """Left, top, right, bottom (points from the upper left corner) and text of each word of a page."""
    pattern = r'<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)</word>'
    for left, top, right, bottom, word in re.findall(pattern, page):
        yield float(left), float(top), float(right), float(bottom), word


def outside(data: bytes, folder: Path) -> list[str]:
    """Words that reach into the outermost margins of their page."""
    found = []
    for page in poppler("pdftotext", data, folder, "-bbox").split("<page ")[1:]:
        size = re.search(r'width="([\d.]+)" height="([\d.]+)"', page)
        assert size is not None
        width, height = float(size[1]), float(size[2])
        for left, top, right, bottom, word in boxes(page):
            if left < 60 or right > width - 60 or top < 30 or bottom > height - 30:
                found.append(word)
    return found


def picture(data: bytes, folder: Path, dpi: int) -> Image.Image:
    """The first page as printed."""
    poppler("pdftoppm", data, folder, "-r", str(dpi), "-png", "-singlefile")
    with Image.open(folder / "page.png") as page:
        return page.convert("RGB")


def scan(data: bytes, folder: Path) -> list[str]:
    """What a phone reads in the codes of the first page."""
    return [code.text for code in zxingcpp.read_barcodes(picture(data, folder, dpi=200))]


@pytest.mark.parametrize("name", PAPERS)
def test_the_same_paper_is_the_same_bytes(name: str) -> None:
    assert PAPERS[name]() == PAPERS[name]()


@pytest.mark.parametrize("name", PAPERS)
def test_every_font_is_embedded_with_its_characters(name: str, tmp_path: Path) -> None:
    rows = [line.split() for line in poppler("pdffonts", PAPERS[name](), tmp_path).splitlines()[2:]]
    assert rows
    for row in rows:
        embedded, subset, unicode = row[-5:-2]
        assert (embedded, subset, unicode) == ("yes", "yes", "yes"), row


@pytest.mark.parametrize(
    ("name", "needed"),
    [
        (
            "acceptance",
            "行政许可申请受理通知书 临政务受〔2026〕001234号 LJ20261124-000123 临江市市场监督管理局 张䶮"
            " 1101**********1234 食品经营许可（新办） 11330100MB1A0000014330131026001 第三十二条第一款第五项"
            " 2026年11月24日 2026年12月8日 2026年12月22日 10个工作日 不收费"
            " 营业执照 免交（电子证照） 扫描件2页"
            " 5号综合窗口 王敏 0571-12345 临江市政务服务中心 第1页共1页",
        ),
        ("at once", "即办件，当场办结。 承诺办结当场办结 2026年12月22日前"),
        (
            "supplement",
            "一次性补正告知书 第三十二条第一款第四项 申请材料不齐全"
            " 食品安全管理制度 请补齐进货查验内容 租赁合同"
            " 缺第3页 2026年12月15日 全部内容 共2项",
        ),
        (
            "refusal",
            "不予受理通知书 第三十二条第一款第二项 不属于本机关职权范围 六十日内向临江市人民政府申请行政复议"
            " 六个月内依法向临江市人民法院提起行政诉讼 请向滨江区市场监督管理局提出申请",
        ),
        (
            "certificate",
            "食品经营许可证 JY23301080012345 临江市𬱖㛃餐饮有限公司 统一社会信用代码 91330100MA2CXXXX1X"
            " 法定代表人 张䶮 101—103室 热食类食品制售 自2026年11月24日至2031年11月23日 00012345 第2次",
        ),
    ],
)
def test_everything_stands_on_the_paper_and_can_be_copied_out(name: str, needed: str, tmp_path: Path) -> None:
    said = words(PAPERS[name](), tmp_path)
    assert [part for part in needed.split() if part not in said] == []


def test_a_paper_that_is_no_licence_does_not_cite_the_licensing_law(tmp_path: Path) -> None:
    plain = replace(MATTER, licence=False)
    for data in (
        pdf.acceptance_notice(replace(ACCEPTANCE, matter=plain)),
        pdf.supplement_notice(replace(SUPPLEMENT, matter=plain)),
    ):
        assert "行政许可" not in words(data, tmp_path)


def test_rare_characters_beyond_the_common_face_print_and_copy_out(tmp_path: Path) -> None:
    try:
        fonts.font_file("rare-a")
        fonts.font_file("rare-b")
    except fonts.FontMissing:
        pytest.skip("needs fonts-hanazono")
    name = "𠮷野𪚥䶮㛃𬱖"
    assert fonts.missing_characters(name) == ""
    data = pdf.certificate(replace(CERTIFICATE, holder=name))
    assert name in words(data, tmp_path)
    assert name in pages(data)[0]
    assert "HanaMin" in poppler("pdffonts", data, tmp_path)


def test_what_no_face_has_is_found_before_it_is_printed() -> None:
    assert fonts.missing_characters("张三\U000e0100\U0010fffd") == "\U000e0100\U0010fffd"


LONG = replace(
    MATTER,
    applicant_name="临江市" + "超长名称" * 20 + "有限责任公司",
    item_name="公共场所卫生许可（" + "含游泳馆、" * 20 + "新办）",
    authority="临江市" + "行政审批" * 10 + "局",
)


def test_sixty_materials_run_over_numbered_pages_without_loss(tmp_path: Path) -> None:
    materials = tuple(
        Material(
            f"第{number}项：关于经营场所布局流程图及卫生设施平面图的说明（加盖公章）", f"扫描件 {number} 页"
        )
        for number in range(1, 61)
    )
    data = pdf.acceptance_notice(replace(ACCEPTANCE, matter=LONG, materials=materials))
    said = pages(data)
    assert len(said) > 2
    for number, page in enumerate(said, start=1):
        assert f"第{number}页共{len(said)}页" in page
    assert [number for number in range(1, 61) if f"扫描件{number}页" not in "".join(said)] == []
    assert all("收取方式" in page for page in said if "扫描件" in page)
    assert LONG.item_name in "".join(said)
    assert outside(data, tmp_path) == []


def test_a_licence_of_eight_materials_is_accepted_on_one_page() -> None:
    materials = tuple(Material(f"第{number}份材料", "扫描件 1 页") for number in range(1, 9))
    [page] = pages(pdf.acceptance_notice(replace(ACCEPTANCE, materials=materials)))
    assert "第8份材料" in page
    assert "扫码随时查看办件" in page


def test_a_row_taller_than_a_page_goes_on_over_the_page(tmp_path: Path) -> None:
    demand = "".join(f"第{number}点要求；" for number in range(1, 900))
    data = pdf.supplement_notice(replace(SUPPLEMENT, missing=(MissingMaterial("总平面图", demand),)))
    said = words(data, tmp_path)
    assert "第1点要求" in said
    assert "第899点要求" in said
    assert outside(data, tmp_path) == []


def test_long_fields_of_a_certificate_wrap_on_one_sheet(tmp_path: Path) -> None:
    address = "浙江省临江市上城区" + "解放路十八号临江大厦" * 30 + "末尾"
    data = pdf.certificate(replace(CERTIFICATE, fields=(*CERTIFICATE.fields, ("住所", address))))
    [said] = pages(data)
    assert address in said
    assert outside(data, tmp_path) == []


def test_a_certificate_that_cannot_fit_is_refused_rather_than_cut() -> None:
    with pytest.raises(DoesNotFit):
        pdf.certificate(replace(CERTIFICATE, fields=(("住所", "很长的地址" * 2000),)))


def test_the_code_on_the_paper_verifies_and_an_altered_one_does_not(tmp_path: Path) -> None:
    key = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
    known = {key_id(key.public_key()): key.public_key()}
    code = sign_code(payload_for(CERTIFICATE), key)
    [scanned] = scan(pdf.certificate(replace(CERTIFICATE, verify_code=code)), tmp_path)
    assert read_code(scanned, known) == payload_for(CERTIFICATE)
    altered = code[:-20] + ("B" if code[-20] == "A" else "A") + code[-19:]
    [scanned] = scan(pdf.certificate(replace(CERTIFICATE, verify_code=altered)), tmp_path)
    assert read_code(scanned, known) is CodeProblem.altered


def test_the_code_of_a_notice_leads_to_the_case(tmp_path: Path) -> None:
    assert scan(pdf.acceptance_notice(ACCEPTANCE), tmp_path) == [MATTER.follow_url]


def inks_of_the_date(data: bytes, folder: Path) -> tuple[int, int]:
    """How many red and how many black pixels stand where the date under the seal is printed."""
    found = boxes(poppler("pdftotext", data, folder, "-bbox"))
    *_, date = (box[:4] for box in found if box[4] == "2026年11月24日")
    left, top, right, bottom = (round(side * 150 / 72) for side in date)
    crop = picture(data, folder, dpi=150).crop((left, top, right, bottom))
    counts = crop.getcolors(crop.width * crop.height) or []
    red = sum(count for count, (r, g, b) in counts if r > 150 and g < 90 and b < 90)
    black = sum(count for count, (r, g, b) in counts if max(r, g, b) < 90)
    return red, black


@pytest.mark.parametrize("name", PAPERS)
def test_the_seal_lies_over_the_date_which_shows_through(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    red, black = inks_of_the_date(PAPERS[name](), tmp_path)
    for module in (notice, certificate):
        monkeypatch.setattr(module, "draw_seal", lambda *_: None)
    unsealed_red, unsealed_black = inks_of_the_date(PAPERS[name](), tmp_path)
    assert unsealed_red == 0
    assert red > 100
    assert black >= unsealed_black > 100


@pytest.mark.parametrize("name", PAPERS)
def test_the_words_of_the_seal_are_a_picture(name: str) -> None:
    assert "专用章" not in "".join(pages(PAPERS[name]()))


def test_papers_made_at_once_by_many_threads_are_the_same_as_one_by_one() -> None:
    wanted = [make() for make in PAPERS.values()] * 3
    with ThreadPoolExecutor(max_workers=4) as pool:
        assert list(pool.map(lambda make: make(), list(PAPERS.values()) * 3)) == wanted
