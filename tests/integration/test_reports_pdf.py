"""The report on paper as others see it: poppler reads it, the figures are those of the report."""

import re
import shutil
import subprocess
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from shared.reports.counting import DayFacts, count_day
from shared.reports.pdf import report_pdf
from shared.reports.wording import DEFINITIONS, LEVELS
from tests.halls import OPENING, SETUP, ZONE
from tests.report_days import busy_day

pytestmark = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="needs poppler-utils")

MADE_AT = OPENING + 10 * 3_600_000


def read(pdf: bytes, folder: Path) -> str:
    file = folder / "report.pdf"
    file.write_bytes(pdf)
    done = subprocess.run(["pdftotext", "-layout", file, "-"], capture_output=True, text=True, check=True)
    assert not done.stderr
    return done.stdout


def test_the_figures_the_definitions_and_the_place_to_sign_are_on_it(tmp_path: Path) -> None:
    report = busy_day()
    text = read(report_pdf(report, "临江市政务服务大厅", "陈主任", MADE_AT), tmp_path)
    flat = re.sub(r"\s", "", text)
    assert "2026年11月24日（星期二）全天" in flat
    total = report.total
    assert f"{len(total.arrivals)}{len(total.served)}" in flat
    assert total.waits.median is not None
    assert f"{total.waits.median / 60_000:.1f}" in text
    for line in report.lines:
        assert f"{line.code}{line.name}{len(line.arrivals)}{len(line.served)}" in flat
    for bad in report.ratings.bad:
        assert f"{report.tickets[bad.ticket].label}{LEVELS[bad.level]}" in flat
    for definition in DEFINITIONS:
        assert re.sub(r"\s", "", definition) in flat
    assert "制表：" in flat
    assert "陈主任制表于2026-11-2419:00" in flat
    assert re.search(r"第1页共(\d)页", flat)


def test_the_paper_is_a4_embedded_and_repeatable() -> None:
    report = busy_day()
    pdf = report_pdf(report, "临江市政务服务大厅", "陈主任", MADE_AT)
    pages = PdfReader(BytesIO(pdf)).pages
    assert len(pages) == 2
    assert [round(float(side)) for side in pages[0].mediabox[2:]] == [595, 842]
    with ThreadPoolExecutor(2) as pool:
        again = list(
            pool.map(lambda _: report_pdf(report, "临江市政务服务大厅", "陈主任", MADE_AT), range(2))
        )
    assert again == [pdf, pdf]


def test_a_hall_of_forty_windows_runs_over_pages_with_its_headings(tmp_path: Path) -> None:
    from dataclasses import replace

    report = busy_day()
    many = replace(report, windows=report.windows * 14, clerks=report.clerks * 14)
    text = read(report_pdf(many, "临江市政务服务大厅", "陈主任", MADE_AT), tmp_path)
    assert text.count("\f") >= 4
    assert text.count("办结") > 6  # the headings came again on each page


def test_an_empty_day_says_so(tmp_path: Path) -> None:
    empty = count_day(DayFacts("2026-11-22"), SETUP, {}, MADE_AT, whole=True, zone=ZONE)
    text = re.sub(r"\s", "", read(report_pdf(empty, "大厅", "陈主任", MADE_AT), tmp_path))
    assert "当日没有受理办件。" in text
    assert "评价0件，没有差评。" in text
