"""The call board in telling states, as plain data: names of lines and numbers of people are drawn long on purpose."""

from dataclasses import dataclass

from kiosk.board.scene import Scene, SeenCall, Snapshot
from shared.queueing.model import MINUTE
from shared.queueing.queries import LineStatus
from tests.qml.kiosk_terminal import MORNING


@dataclass(frozen=True, slots=True)
class BoardShot:
    """A scene of the board."""

    name: str
    scene: Scene


def _board(lines: int, calls: int, missed: int, since: int | None = None) -> Scene:
    names = "人力资源和社会保障及住房公积金综合服务专区"
    statuses = tuple(
        LineStatus(chr(65 + n), names[: 4 + n], 3 + 17 * n, 3 + 17 * n, (9 + 40 * n) * MINUTE, 0, n != 2)
        for n in range(lines)
    )
    called = tuple(
        SeenCall(f"t{n}", f"A{47 - n:03d}", f"{n + 1} 号窗口", "张**", MORNING - n * MINUTE, 1, n == 0)
        for n in range(calls)
    )
    snapshot = Snapshot(MORNING, called, statuses, tuple(f"B{n:03d}" for n in range(missed)))
    return Scene(MORNING, snapshot, since=since)


BOARD: tuple[BoardShot, ...] = (
    BoardShot("board", _board(4, 6, 2)),
    BoardShot("board-quiet", _board(1, 0, 0)),
    BoardShot("board-full", _board(8, 6, 12)),
    BoardShot("board-stale", _board(4, 2, 2, since=MORNING - 5 * MINUTE)),
)
