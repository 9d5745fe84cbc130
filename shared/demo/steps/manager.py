"""What the hall manager does, and what must then be true."""

from shared.demo.cast import Cast
from shared.demo.seed import PASSWORD
from shared.demo.steps.roles import OUTCOME


def manager_signed_in(cast: Cast) -> None:
    cast.stage.start_manager()
    cast.manager.fill("account", "zhaomin")
    cast.manager.fill("password", PASSWORD)
    cast.manager.touch("signIn")
    cast.manager.wait("followUp")


def follow_up_seen(cast: Cast) -> None:
    cast.manager.touch("followUp")
    cast.manager.fill("followUpOutcome", OUTCOME)
    cast.manager.wait("followUpRecord")


def follow_up_closed(cast: Cast) -> None:
    cast.manager.touch("followUpRecord")
    cast.manager.wait_gone("followUp")


def report_opened(cast: Cast) -> None:
    cast.manager.touch("reportTab")
    cast.manager.wait("linesTable")
    cast.manager.settle()


def report_exported(cast: Cast) -> None:
    folder = cast.stage.reports
    cast.manager.fill("exportFolder", str(folder.resolve()))
    for name, suffix in (("exportPdf", "pdf"), ("exportXlsx", "xlsx")):
        cast.manager.touch(name)
        cast.wait_for_file(f"The report as {suffix}", folder, f"*.{suffix}")
    cast.manager.wait("exportDone")
