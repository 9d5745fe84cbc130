"""How a program becomes one whose freed memory is overwritten; that it is: tests/gui/test_kiosk_forgets.py."""

from shared.forgetting import ALLOCATOR, OVERWRITING, TUNABLES, forget_what_is_freed, forgetful

Become = tuple[str, list[str], dict[str, str]]


def test_it_begins_once_more_and_only_once() -> None:
    begun: list[Become] = []
    forget_what_is_freed({"HOME": "/"}, lambda *become: begun.append(become))
    ((_, _, environment),) = begun
    assert environment == {"HOME": "/", ALLOCATOR: "malloc", TUNABLES: OVERWRITING}
    forget_what_is_freed(environment, lambda *become: begun.append(become))
    assert len(begun) == 1


def test_what_else_was_tuned_stays() -> None:
    tuned = forgetful({TUNABLES: "glibc.malloc.arena_max=2"})
    assert tuned[TUNABLES] == f"glibc.malloc.arena_max=2:{OVERWRITING}"
    assert forgetful(tuned) == tuned
