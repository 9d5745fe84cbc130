"""How an application follows from the entries of the citizen, the platform and the halls. Pure.

Streams have no common order (see platform.rebuilding), so each rule gives the same in any order that keeps each
stream's own: an entry of ours is the state of its turn, the later turn stands; a hall's word counts when the hall
owns the application and this is the next turn. Wishes and their answers are numbered, the higher number stands.
"""

from dataclasses import replace

from shared.journal.entry import Json, Recorded
from shared.platform.applications.model import ONLINE, Application
from shared.platform.model import hall_of

OURS = "platform.application_"
TURNS = (
    "platform.application_begun",
    "platform.application_opened",
    "platform.application_saved",
    "platform.application_handed",
    "platform.application_joined",
)
"""Entries of ours that are a turn."""
NO_WISH: Json = {"ask": 0, "answered": 0, "told": 0, "at": 0, "place": "", "person": ""}


def evolve(held: Application | None, entry: Recorded) -> Application | None:
    """The application after an entry; one nobody began gives None."""
    if entry.kind in TURNS:
        held = _turned(held, entry)
    if held is None:
        return None
    body, hall = entry.body, hall_of(entry.stream)
    match entry.kind:
        case "platform.application_handed":
            held = _wished(held, hall, answered=body["ask"])
        case "platform.application_elsewhere":
            held = _wished(held, hall, told=body["ask"], answered=body["ask"] if body["final"] else 0)
        case "platform.application_doubled":
            held = _doubled(held, entry, same=None, at=entry.at, told=body["told"])
        case "platform.application_joined":
            held = _doubled(held, entry, same=True)
        case "platform.application_apart":
            held = _doubled(held, entry, same=False)
        case "platform.application_recalled":
            held = _recalled(held, entry)
        case "applications.asked" if body["ask"] > held.wishes.get(hall, NO_WISH)["ask"]:
            asked = {"ask": body["ask"], "at": entry.at, "place": body["place"], "person": entry.person or ""}
            held = _wished(held, hall, **asked)
        case "applications.ask_withdrawn":
            held = _wished(held, hall, answered=body["ask"])
        case "applications.returned":
            held = _reported(_wished(held, hall, answered=body["ask"]), entry)
        case "applications.recall_kept" if body["recall"] == held.recall:
            held = replace(held, recall_kept=entry.at)
        case "applications.moved" if entry.stream == held.owner and body["turn"] >= held.handed_turn:
            held = replace(held, place=body["place"] if held.case is None else held.place)
        case "applications.saved":
            named = {each["attachment"]: hall for each in body.get("scans", [])}
            held = _reported(replace(held, scans={**held.scans, **named}), entry)
        case "applications.accepted":
            held = _reported(held, entry)
    return replace(held, wish=_next_wish(held))


def turn_of(held: Application | None, entry: Recorded) -> int | None:
    """The turn this entry makes of the application as it stands, or None when it makes none."""
    if entry.kind in TURNS:
        return int(entry.body["turn"])
    return int(entry.body["turn"]) if held is not None and _is_next(held, entry) else None


def _turned(held: Application | None, entry: Recorded) -> Application | None:
    """The application at a turn of ours, whatever came before."""
    body, kind = entry.body, entry.kind.removeprefix(OURS)
    if held is None and kind == "begun" and entry.person is not None:
        held = _begun(entry)
    elif held is None or body["turn"] <= held.turn:
        return held
    handed, joined = kind == "handed", kind == "joined"
    opened = kind in ("begun", "opened") or (kind == "saved" and body["open"])
    return replace(
        held,
        owner=hall_of(entry.stream) if handed else ONLINE,
        turn=body["turn"],
        since=entry.at,
        place=body["place"] if handed else "",
        edited_since=entry.at if opened else None,
        handed_turn=body["turn"],
        sealed=entry.sealed,
        sealed_person=entry.person or "",
        sealed_slice="platform",
        materials=body.get("materials", {}),
        case=f"{hall_of(entry.stream)}/{body['case']}" if joined else held.case,
    )


def _begun(entry: Recorded) -> Application:
    return Application(
        id=entry.subject,
        item=entry.body["item"],
        person=entry.person or "",
        begun_at=entry.at,
        owner=ONLINE,
        turn=0,
        since=entry.at,
        place="",
        edited_since=None,
        handed_turn=0,
        wishes={},
        wish=None,
        recall=0,
        recall_turn=0,
        recall_kept=None,
        case=None,
        sealed=None,
        sealed_person="",
        sealed_slice="platform",
        askers={},
        materials={},
        scans={},
        doubles={},
    )


def _is_next(held: Application, entry: Recorded) -> bool:
    """Whether a hall's word is the next turn of an application it owns."""
    if entry.kind not in ("applications.saved", "applications.returned", "applications.accepted"):
        return False
    return held.case is None and entry.stream == held.owner and entry.body["turn"] == held.turn + 1


def _reported(held: Application, entry: Recorded) -> Application:
    """The application after a turn of the hall that owns it; another's counts nothing."""
    if not _is_next(held, entry):
        return held
    body, turned = entry.body, replace(held, turn=entry.body["turn"])
    match entry.kind:
        case "applications.saved":
            person = entry.person or ""
            turned = replace(turned, materials=_with_scans(held.materials, entry))
            return replace(turned, sealed=entry.sealed, sealed_person=person, sealed_slice="applications")
        case "applications.accepted":
            return replace(turned, case=f"{entry.stream}/{body['case']}", since=entry.at)
    return replace(turned, owner=ONLINE, since=entry.at, place="", handed_turn=body["turn"])


def _doubled(held: Application, entry: Recorded, **said: Json) -> Application:
    """What is known of a case of the same item, in the stream to the hall that has it."""
    reference = f"{hall_of(entry.stream)}/{entry.body['case']}"
    known = held.doubles.get(reference, {})
    return replace(held, doubles={**held.doubles, reference: {**known, **said}})


def _recalled(held: Application, entry: Recorded) -> Application:
    """What is known of who asks for it; of each and of all the last wish stands."""
    body = entry.body
    asker = body.get("asker")
    if asker is not None:
        who = asker["hall"] or "citizen"
        said = {"recall": body["recall"], "turn": body["turn"], "at": entry.at, "place": asker["place"]}
        last = max(held.askers.get(who, said), said, key=lambda each: each["recall"])
        held = replace(held, askers={**held.askers, who: last})
    if body["recall"] <= held.recall:
        return held
    return replace(held, recall=body["recall"], recall_turn=body["turn"], recall_kept=None)


def _with_scans(materials: Json, entry: Recorded) -> Json:
    """The materials after a window scanned or put away some; those of other halls stay until scanned anew."""
    scans, hall = entry.body.get("scans"), hall_of(entry.stream)
    if scans is None:
        return materials
    others = {each: given for each, given in materials.items() if given["hall"] != hall}
    return others | {each["material"]: _scanned(materials, each, hall, entry) for each in scans}


def _scanned(materials: Json, scan: Json, hall: str, entry: Recorded) -> Json:
    known = materials.get(scan["material"])
    if known is not None and known["attachment"] == scan["attachment"]:
        return known
    told = {"attachment": scan["attachment"], "pages": scan["pages"]}
    return {"hall": hall, "person": entry.person or "", "at": entry.at, **told}


def _wished(held: Application, hall: str, **said: Json) -> Application:
    """What is known of a hall's wish; numbers only rise."""
    known = held.wishes.get(hall, NO_WISH)
    for number in ("ask", "answered", "told"):
        said[number] = max(known[number], said.get(number, 0))
    return replace(held, wishes={**held.wishes, hall: {**known, **said}})


def _next_wish(held: Application) -> str | None:
    """The hall that waits longest; nobody waits for what was accepted, and no owner for what it has."""
    waiting = [
        (wish["at"], hall)
        for hall, wish in held.wishes.items()
        if wish["answered"] < wish["ask"] and hall != held.owner
    ]
    return min(waiting)[1] if waiting and held.case is None else None
