"""Sheets as a scanner would leave them in its folder: drawn by hand, laid on askew, grey and grainy."""

from dataclasses import dataclass
from pathlib import Path
from random import Random

from PIL import Image, ImageDraw, ImageFilter, ImageFont

_FONT = Path(__file__).resolve().parents[2] / "resources" / "fonts" / "NotoSansSC-Regular.ttf"
_DOTS_PER_INCH = 150
_SHEET = (1240, 1754)  # A4
_INK, _PAPER = 48, 246
_PLAN = (150, 330, 1090, 1190)  # left, top, right, bottom of the outer walls
_TURNED = 0.7  # degrees


@dataclass(frozen=True, slots=True)
class Room:
    """A room of the plan, in hundredths of the outer walls: left, top, right, bottom."""

    name: str
    walls: tuple[int, int, int, int]


ROOMS = (
    Room("就餐区 36㎡", (0, 52, 62, 100)),
    Room("热加工间 18㎡", (0, 0, 46, 52)),
    Room("粗加工 8㎡", (46, 0, 72, 30)),
    Room("洗消间 7㎡", (46, 30, 72, 52)),
    Room("库房 6㎡", (72, 0, 100, 52)),
    Room("更衣 4㎡", (62, 52, 100, 72)),
    Room("收银 出餐口 5㎡", (62, 72, 100, 100)),
)
FLOW = "操作流程：原料验收 → 粗加工 → 热加工 → 出餐口 → 就餐区 → 餐具回收 → 清洗消毒 → 保洁"


def floor_plan(business: str, address: str) -> Image.Image:
    """The plan of a noodle shop's premises and the flow of its work (经营场所平面布局图)."""
    sheet = Image.new("L", _SHEET, _PAPER)
    draw = ImageDraw.Draw(sheet)
    draw.text((620, 150), "经营场所平面布局图", _INK, _font(46), anchor="mm")
    draw.text((150, 240), f"经营者：{business}    地址：{address}", _INK, _font(26), anchor="lm")
    left, top, right, bottom = _PLAN
    for room in ROOMS:
        west, north, east, south = room.walls
        box = (
            left + (right - left) * west // 100,
            top + (bottom - top) * north // 100,
            left + (right - left) * east // 100,
            top + (bottom - top) * south // 100,
        )
        draw.rectangle(box, outline=_INK, width=4)
        draw.text(((box[0] + box[2]) // 2, (box[1] + box[3]) // 2), room.name, _INK, _font(26), anchor="mm")
    draw.rectangle(_PLAN, outline=_INK, width=9)
    draw.ellipse((190, 360, 270, 440), outline=_INK, width=3)
    draw.text((230, 462), "油烟净化器", _INK, _font(22), anchor="mm")
    draw.text((150, 1260), FLOW, _INK, _font(24), anchor="lm")
    draw.text((150, 1320), "使用面积合计 84 平方米；比例 1:50", _INK, _font(24), anchor="lm")
    draw.text((780, 1480), "经营者签字：", _INK, _font(28), anchor="lm")
    draw.line(
        [(950, 1500), (975, 1462), (992, 1496), (1016, 1470), (1030, 1502), (1072, 1466)], 70, 5, "curve"
    )
    return _scanned(sheet)


def referral(name: str) -> Image.Image:
    """A hospital's letter that sends a patient to another city (转诊转院证明)."""
    sheet = Image.new("L", _SHEET, _PAPER)
    draw = ImageDraw.Draw(sheet)
    draw.text((620, 200), "临江市第一人民医院", _INK, _font(40), anchor="mm")
    draw.text((620, 280), "转诊转院证明", _INK, _font(50), anchor="mm")
    draw.line((150, 340, 1090, 340), _INK, 3)
    for row, line in enumerate(
        (
            f"患者姓名：{name}    性别：男    年龄：72 岁",
            "科别：心血管内科    门诊号：20261103417",
            "诊断：冠状动脉粥样硬化性心脏病，拟行介入治疗。",
            "因病情需要，经本院专家组会诊，同意转往下列医院诊治：",
            "转往医院：复旦大学附属中山医院（上海市）",
            "有效期：自签发之日起六个月",
        )
    ):
        draw.text((170, 420 + row * 76), line, _INK, _font(30), anchor="lm")
    draw.text((700, 1010), "主治医师：", _INK, _font(30), anchor="lm")
    draw.line([(860, 1030), (888, 985), (906, 1032), (934, 990), (960, 1034), (996, 988)], 70, 5, "curve")
    draw.text((700, 1090), "医务科（盖章）", _INK, _font(30), anchor="lm")
    draw.ellipse((790, 960, 1010, 1180), outline=120, width=7)
    draw.text((900, 1130), "医务专用章", 120, _font(24), anchor="mm")
    return _scanned(sheet)


def leave_scans(folder: Path, sheets: dict[str, Image.Image]) -> None:
    """Write each sheet as a PDF of its picture, under its name, as an office scanner does."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, sheet in sheets.items():
        sheet.save(folder / f"{name}.pdf", "PDF", resolution=_DOTS_PER_INCH, quality=80)


def _scanned(sheet: Image.Image) -> Image.Image:
    """The sheet as the glass saw it: a little turned, soft, with the grain of a sensor."""
    turned = sheet.rotate(_TURNED, Image.Resampling.BICUBIC, fillcolor=_PAPER)
    noise = Random(1)  # the same grain every time, so that a demonstration can be repeated
    grain = Image.frombytes("L", (310, 439), noise.randbytes(310 * 439)).resize(_SHEET)
    return Image.blend(turned.filter(ImageFilter.GaussianBlur(0.7)), grain, 0.05)


def _font(size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(_FONT), size)
