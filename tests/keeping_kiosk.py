"""The watched kiosk with a planted bug: somebody keeps the visitor when the visit is over."""

from collections.abc import Callable

import shared.crashes
from onewindow import main
from tests.bench import watched_kiosk

KEPT: list[object] = []


def plant() -> None:
    """Keep everything of a visit, as a forgotten list or cache would."""
    begin: Callable[..., None] = shared.crashes.report_crashes

    def begun(*arguments: object) -> None:
        from kiosk.viewmodels.identifying import IdentifyingModel

        leave = IdentifyingModel.leave

        def leave_and_keep(model: IdentifyingModel) -> None:
            KEPT.append(model.scene)
            leave(model)

        setattr(IdentifyingModel, "leave", leave_and_keep)  # noqa: B010  a method is replaced
        begin(*arguments)

    setattr(shared.crashes, "report_crashes", begun)  # noqa: B010  as above


if __name__ == "__main__":
    watched_kiosk.listen()
    plant()
    main()
