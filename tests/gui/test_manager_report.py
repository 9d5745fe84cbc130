"""The report of a day on the screen, in files and on paper."""

from io import BytesIO
from pathlib import Path

from openpyxl import load_workbook
from pypdf import PdfReader
from PySide6.QtCore import QDate
from PySide6.QtWidgets import (
    QDateEdit,
    QLabel,
    QLineEdit,
)

from counter.widgets.problem_panel import ProblemPanel
from shared.devices.printers.ipp_emulator import IppEmulator
from tests.gui.manager_office import DAY, Office


def open_report(office: Office) -> None:
    office.click("reportTab")
    office.until(lambda: office.sees("linesTable") and len(office.table("linesTable")) == 4)


def test_the_report_of_today_and_of_a_past_day(office: Office) -> None:
    open_report(office)
    assert office.table("linesTable")[0] == [
        "A 综合受理",
        "4",
        "2",
        "0",
        "0",
        "1",
        "1",
        "13",
        "20",
        "20",
        "3",
        "7",
    ]
    assert office.table("linesTable")[-1][:3] == ["Whole hall", "5", "2"]
    assert office.table("windowsTable")[1] == ["6 号窗口", "1", "3", "3", "0", "0", "0", "1", "0"]
    assert [row[:2] for row in office.table("clerksTable")] == [["李静", "1"], ["王芳", "1"]]
    assert office.table("ratingsTable")[-1] == ["Satisfied in all", "1", "50.0%"]
    assert office.table("badTable") == [
        ["A002", "Dissatisfied", "6 号窗口", "王芳", "call back by November 25"]
    ]
    day = office.find("reportDay")
    assert isinstance(day, QDateEdit)
    day.setDate(QDate(2026, 11, 17))
    office.until(lambda: office.table("linesTable")[-1][:3] == ["Whole hall", "1", "1"])
    assert office.text("reportExtent") == "the whole day"
    assert day.maximumDate() == QDate(2026, 11, 24)


def export(office: Office, button: str, suffix: str) -> None:
    office.until(lambda: office.find(button).isEnabled())
    office.click(button)
    office.until(lambda: office.sees("exportDone") and office.text("exportDone").endswith(suffix), 15_000)


def test_the_report_is_written_to_files(office: Office, tmp_path: Path) -> None:
    open_report(office)
    export(office, "exportPdf", ".pdf")
    export(office, "exportXlsx", ".xlsx")
    stem = tmp_path / "reports" / f"排队与服务日报 {DAY} 截至 0930"
    assert "截至09:30" in PdfReader(f"{stem}.pdf").pages[0].extract_text().replace(" ", "")
    assert load_workbook(f"{stem}.xlsx")["概览"]["B4"].value == 5
    assert sorted(each.suffix for each in (tmp_path / "reports").iterdir()) == [".pdf", ".xlsx"]


def told(office: Office) -> str:
    panel = office.find("problem")
    assert isinstance(panel, ProblemPanel)
    return panel.text()


def test_the_report_is_printed_and_a_silent_printer_is_told(office: Office, printer: IppEmulator) -> None:
    open_report(office)
    printer.power_off()
    office.click("printReport")
    office.until(lambda: office.sees("problem") and "not printed" in told(office))
    printer.power_on()
    office.until(lambda: office.find("printReport").isEnabled())
    office.click("printReport")
    office.until(lambda: office.sees("exportDone") and "is printed" in office.text("exportDone"), 15_000)
    assert not office.sees("problem")
    (paper,) = printer.documents
    assert "截至09:30" in PdfReader(BytesIO(paper.pdf)).pages[0].extract_text().replace(" ", "")


def test_a_folder_that_cannot_be_written_to_is_told(office: Office, tmp_path: Path) -> None:
    open_report(office)
    (tmp_path / "a file").write_text("in the way")
    folder = office.find("exportFolder")
    assert isinstance(folder, QLineEdit)
    folder.setText(str(tmp_path / "a file"))
    office.click("exportXlsx")
    office.until(lambda: office.sees("problem"))
    said = [each.text() for each in office.find("problem").findChildren(QLabel)]
    assert any(each.startswith("The file could not be written to") for each in said)
    assert "Choose another folder, then export again." in said
