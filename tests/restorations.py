"""What a restoration set aside, without restoring a hall for it."""

from shared.db.unit import Side
from shared.journal.entry import Entry, Millis
from shared.set_aside.model import SET_ASIDE, SetAside


def made(
    the_id: str,
    subject: str = "",
    kind: str = "cases.case_accepted",
    person: str | None = None,
    at: Millis = 7,
) -> SetAside:
    """An entry of clerk 0512 with the hash of a repeated `the_id`; its subject is a case of that id unless named."""
    return SetAside((the_id * 64)[:64], kind, subject or f"LJ-{the_id}", person, "0512", at)


def put_aside(hall: Side, *entries: SetAside) -> None:
    """The journal tells of each that it was set aside, in one unit."""
    told = [
        Entry(
            SET_ASIDE,
            each.subject,
            {
                "kind": each.kind,
                "actor": each.actor,
                "at": each.at,
                "person": each.person,
                "sealed": None,
                "hash": each.id,
                "body": {},
            },
        )
        for each in entries
    ]
    with hall.unit("sync") as unit:
        unit.append(told)
        unit.commit(None)
