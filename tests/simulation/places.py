"""Where somebody waits for news: the platform (OWN_STREAM), a hall (by its code: what is to be sent), and these."""


def cases_at(hall: str) -> str:
    """Something was accepted or checked."""
    return f"{hall} cases"


def sent_at(hall: str) -> str:
    """The platform has got further with what the hall sends."""
    return f"{hall} sent"


def recalls_at(hall: str) -> str:
    """Something is asked back, or that was so long ago that nobody seems to be there."""
    return f"{hall} recalls"


def lease_at(hall: str) -> str:
    """Whoever runs the agent may have stopped."""
    return f"{hall} lease"


def all_at(hall: str) -> tuple[str, ...]:
    """Where whoever runs the agent waits."""
    return hall, cases_at(hall), sent_at(hall), recalls_at(hall)
