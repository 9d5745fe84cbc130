"""What the agent does, one piece at a time; each stage keeps how far it is in the database."""

from typing import Protocol


class Stage(Protocol):
    """A named kind of work that can be cut anywhere and goes on from what the database says.

    `rest` is how many seconds it leaves between turns that find nothing; `asks` whether each turn speaks to the
    platform, so that a turn without a fault is a sign of life.
    """

    name: str
    rest: float
    asks: bool

    def turn(self) -> bool:
        """One piece of work; whether there may be more at once.

        Raises LineCut, Rejected, Unfit, LeaseLost or EnvironmentFault; then what was not committed is to be done again.
        """
        ...
