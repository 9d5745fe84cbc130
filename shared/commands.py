"""The commands of `onewindow` and their help. The front door hands in the doors: shared knows none of them."""

import signal
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from shared.blank_commands import blanks_app
from shared.config import DEFAULT_SETTINGS, Settings, load_settings
from shared.terminal import Database, SettingsPath, card_put_in, fail, say, told

Door = Callable[[Settings], int]


@dataclass(frozen=True, slots=True)
class Doors:
    """What the front door opens; each takes the settings and gives the exit code."""

    kiosk: Door
    board: Door
    counter: Door


app = typer.Typer(
    name="onewindow",
    help="Onewindow (一窗): kiosks, counters and call boards for government service halls.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
journal_app = typer.Typer(help="Prove and rebuild the hall's journal.", no_args_is_help=True)
catalogue_app = typer.Typer(help="The catalogue of service items.", no_args_is_help=True)
sync_app = typer.Typer(help="The line to the online platform.", no_args_is_help=True)
staff_app = typer.Typer(help="Accounts of the people who work in the hall.", no_args_is_help=True)
check_app = typer.Typer(help="Explore what the rules promise in every history.", no_args_is_help=True)
app.add_typer(journal_app, name="journal")
app.add_typer(catalogue_app, name="catalogue")
app.add_typer(sync_app, name="sync")
app.add_typer(staff_app, name="staff")
app.add_typer(check_app, name="check")
app.add_typer(blanks_app, name="blanks")


@app.command()
def kiosk(context: typer.Context, settings: SettingsPath = DEFAULT_SETTINGS) -> None:
    """The citizen's self-service terminal."""
    raise typer.Exit(context.obj.kiosk(load_settings(settings)))


@app.command()
def board(context: typer.Context, settings: SettingsPath = DEFAULT_SETTINGS) -> None:
    """The hall's call board, with its voice."""
    raise typer.Exit(context.obj.board(_at_work(settings)))


@app.command()
def counter(context: typer.Context, settings: SettingsPath = DEFAULT_SETTINGS) -> None:
    """The single window: clerks, and the hall manager by role."""
    raise typer.Exit(context.obj.counter(_at_work(settings)))


@app.command()
def platform(
    settings: SettingsPath = DEFAULT_SETTINGS,
    seed: Annotated[bool, typer.Option(help="Add the demo's accounts, e-licences and officers.")] = False,
    code_for: Annotated[
        str | None, typer.Option(help="Print a one-time enrolment code for this hall.")
    ] = None,
) -> None:
    """The reference online platform: the other end of the sync, with its web pages."""
    from shared.platform.serve import enrolment_code, run

    if code_for is not None:
        say(enrolment_code(load_settings(settings), code_for))
        return
    raise typer.Exit(run(_at_work(settings, "platform"), seed=seed))


@app.command()
def init(settings: SettingsPath = DEFAULT_SETTINGS) -> None:
    """Makes the hall's keys and brings its database to the present schema; harmless when done before."""
    from shared.bootstrap import prepare_hall

    made = prepare_hall(load_settings(settings))
    say(f"{made.keys}\n{made.database}")


@app.command()
def doctor(
    settings: SettingsPath = DEFAULT_SETTINGS,
    as_json: Annotated[bool, typer.Option("--json", help="For a program that watches the hall.")] = False,
) -> None:
    """How each device, the database and the line stand, since when, and what to do; exit 1 when one is failing."""
    from functools import partial

    from rich.console import Console

    from shared.bootstrap import RESOURCES
    from shared.health import report
    from shared.health.looking import Looking
    from shared.health.looks import looks
    from shared.health.memory import memory_of
    from shared.health.model import healthy
    from shared.health.queries import reading
    from shared.qt.sentences import in_words, sentence

    chosen = load_settings(settings)
    clock = chosen.clock
    database = partial(reading, chosen.storage.database)
    things = looks(chosen, database, clock, RESOURCES / "catalogue")
    checks = Looking(things, clock, memory_of(chosen)).look()
    tell = partial(sentence, zone=chosen.hall.zone, now=clock.now())
    if as_json:
        say(report.as_json(checks, tell))
    else:
        Console().print(report.table(checks, tell, in_words, chosen.zone, clock.now()))
    raise typer.Exit(0 if healthy(checks) else 1)


@journal_app.command("verify")
def journal_verify(settings: SettingsPath = DEFAULT_SETTINGS, database: Database = None) -> None:
    """Walks the hash chain of every stream; exit 1 and the first bad entry when it does not hold."""
    from shared.db.engine import opened
    from shared.journal.store import Broken, Journal
    from shared.journal.tables import HALL_JOURNAL

    journal = Journal(HALL_JOURNAL)
    broken = False
    with opened(database or load_settings(settings).storage.database) as engine, engine.connect() as conn:
        for stream in journal.streams(conn):
            found = journal.verify(conn, stream)
            if isinstance(found, Broken):
                broken = True
                say(f"{stream}: broken at epoch {found.epoch} entry {found.seq}: {found.reason}")
            else:
                say(f"{stream}: {found} entries, the chain holds")
    raise typer.Exit(1 if broken else 0)


@journal_app.command("replay")
def journal_replay(
    settings: SettingsPath = DEFAULT_SETTINGS,
    database: Database = None,
    write: Annotated[bool, typer.Option("--write", help="Keep the rebuilt state tables.")] = False,
) -> None:
    """Rebuilds the state tables from the journal; exit 1 when a row came out differently."""
    from rich.progress import Progress

    from shared.bootstrap import PROJECTIONS, STATE_TABLES
    from shared.db.engine import WRITE_LANE, opened
    from shared.journal.replay import replay
    from shared.journal.store import Journal
    from shared.journal.tables import HALL_JOURNAL

    chosen = load_settings(settings)
    journal, stream = Journal(HALL_JOURNAL), chosen.hall.code
    with (
        opened(database or chosen.storage.database) as engine,
        engine.connect().execution_options(**WRITE_LANE) as conn,
        conn.begin() as transaction,
    ):
        total = journal.count(conn, stream)
        with Progress(transient=True) as bar:
            task = bar.add_task("Replaying", total=total)
            differences = replay(
                conn, journal, stream, PROJECTIONS, STATE_TABLES, lambda n: bar.update(task, completed=n)
            )
        if not write:
            transaction.rollback()
    for each in differences:
        say(f"{each.table} {each.key}: the journal gives another row")
    say(f"{total} entries replayed, {len(differences)} rows differ" + (", kept" if write else ""))
    raise typer.Exit(1 if differences else 0)


@catalogue_app.command("check")
def catalogue_check(
    folder: Annotated[Path | None, typer.Argument(help="The catalogue's folder; the shipped one.")] = None,
) -> None:
    """Checks every item, rule and life event; exit 1 with file, line and a sentence for each problem."""
    from shared.bootstrap import RESOURCES
    from shared.catalogue.check import check

    problems = check(folder or RESOURCES / "catalogue")
    for problem in problems:
        say(f"{problem.file}:{problem.line}: {problem.message}")
    if not problems:
        say("the catalogue is sound")
    raise typer.Exit(1 if problems else 0)


@check_app.command("print-once")
def check_print_once() -> None:
    """Explores every order of presses, crashes, faults and cut lines, a minute or two; exit 1 when a promise breaks."""
    from rich.progress import Progress

    from shared.checking.print_once import SEARCHES
    from shared.checking_at_once import findings

    with Progress(transient=True) as bar:
        tasks = [bar.add_task(each.name, total=None) for each in SEARCHES]
        good = True
        for finding in findings(
            lambda number, looked, found: bar.update(tasks[number], completed=looked, total=found)
        ):
            good = good and finding.good
            for line in finding.lines():
                say(line)
    raise typer.Exit(0 if good else 1)


@staff_app.command("add")
def staff_add(
    account: Annotated[str, typer.Argument(help="What they type to sign in.")],
    name: Annotated[str, typer.Argument(help="Their name, as on notices.")],
    role: Annotated[list[str], typer.Option(help="clerk or manager; may be given twice.")],
    password: Annotated[str, typer.Option(prompt=True, hide_input=True, confirmation_prompt=True)],
    settings: SettingsPath = DEFAULT_SETTINGS,
) -> None:
    """Adds an account."""
    from shared.bootstrap import open_hall
    from shared.journal.entry import Refusal
    from shared.staff.model import Role

    wrong = [each for each in role if each not in list(Role)]
    if wrong:
        fail(f"There is no role {wrong[0]}; use {' or '.join(Role)}.")
    done = open_hall(load_settings(settings)).staff.create(
        account, name, [Role(each) for each in role], password, by="command-line"
    )
    if isinstance(done, Refusal):
        fail(f"There is an account {account} already; choose another name.")
    say(f"{account} can sign in now.")


@staff_app.command("bind-card")
def staff_bind_card(
    account: Annotated[str, typer.Argument(help="Whose card it is to be.")],
    password: Annotated[str, typer.Option(prompt=True, hide_input=True, help="The account's own.")],
    settings: SettingsPath = DEFAULT_SETTINGS,
) -> None:
    """Binds the card in this station's reader to an account: from then on it needs password and card."""
    from shared.bootstrap import open_hall
    from shared.journal.entry import Refusal

    staff = open_hall(load_settings(settings)).staff
    say(f"Put the card that {account} is to have into the reader.")
    card = card_put_in()
    refused = staff.bind_card(account, password, card)
    if isinstance(refused, Refusal):
        fail(told(refused))
    say(f"{account} signs in with password and card from now on.")


@staff_app.command("unbind-card")
def staff_unbind_card(
    account: Annotated[str, typer.Argument(help="Whose card is lost.")],
    manager: Annotated[str, typer.Option(prompt=True, help="The account of the manager who says so.")],
    password: Annotated[str, typer.Option(prompt=True, hide_input=True, help="The manager's own.")],
    settings: SettingsPath = DEFAULT_SETTINGS,
) -> None:
    """Releases an account from its lost card; a manager who has a card is asked for it."""
    from shared.bootstrap import open_hall
    from shared.journal.entry import Refusal

    staff = open_hall(load_settings(settings)).staff
    refused = staff.unbind_card(account, manager, password)
    if isinstance(refused, Refusal) and refused.code == "staff.card_needed":
        say(f"Put the card of {manager} into the reader.")
        refused = staff.unbind_card(account, manager, password, [card_put_in()])
    if isinstance(refused, Refusal):
        fail(told(refused))
    say(f"{account} signs in with the password alone until another card is bound.")


@sync_app.command("enrol")
def sync_enrol(
    code: Annotated[str, typer.Argument(help="The one-time code the platform gave for this hall.")],
    settings: SettingsPath = DEFAULT_SETTINGS,
) -> None:
    """Makes this hall known to the platform."""
    from shared.bootstrap import enrol, open_hall
    from shared.sync.ports import LineCut, Rejected

    chosen = load_settings(settings)
    try:
        enrol(open_hall(chosen), code)
    except LineCut:
        fail(f"The platform at {chosen.platform.url} does not answer; check the line and try again.")
    except Rejected as rejected:
        fail(f"The platform did not take the code ({rejected.code}); ask its office for a new one.")
    say("The platform knows this hall now.")


@sync_app.command("status")
def sync_status(settings: SettingsPath = DEFAULT_SETTINGS) -> None:
    """How many entries wait on this side, and when the platform was last heard."""
    from shared.bootstrap import open_agent

    say(open_agent(load_settings(settings)).status().sentence())


@sync_app.command("once")
def sync_once(settings: SettingsPath = DEFAULT_SETTINGS) -> None:
    """Sends and fetches until both sides are level, then stops; exit 1 when the line is cut."""
    from shared.bootstrap import open_agent

    status = open_agent(load_settings(settings)).once()
    say(status.sentence())
    raise typer.Exit(0 if status.online else 1)


@sync_app.command("run")
def sync_run(settings: SettingsPath = DEFAULT_SETTINGS) -> None:
    """Keeps both sides level until stopped."""
    from shared.bootstrap import open_agent

    agent = open_agent(_at_work(settings, "sync"))
    for end in (signal.SIGINT, signal.SIGTERM):
        signal.signal(end, lambda _number, _frame: agent.stopping.set())
    agent.run()


@app.command()
def demo(
    headless: Annotated[
        bool, typer.Option("--headless", help="Drive the visit on a virtual screen.")
    ] = False,
    out: Annotated[Path, typer.Option(help="Where a headless visit leaves its pictures and papers.")] = Path(
        "build/demo"
    ),
) -> None:
    """One visit through the whole product, with emulated devices; opens the programs where there is a screen."""
    from shared.demo.run import run

    raise typer.Exit(run(headless=headless, out=out))


def _at_work(path: Path, station: str = "") -> Settings:
    """The settings of a program that stays: its log and crash reports are set up."""
    from shared.logs import configure

    settings = load_settings(path)
    configure(settings.storage.logs, station or settings.station.name)
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Qt's loop would not let Python's own handler run
    return settings
