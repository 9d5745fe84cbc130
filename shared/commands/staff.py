"""Accounts of the people who work in the hall."""

from typing import Annotated

import typer

from shared.commands.terminal import SettingsPath, card_put_in, fail, say, told
from shared.config import DEFAULT_SETTINGS, load_settings

staff_app = typer.Typer(help="Accounts of the people who work in the hall.", no_args_is_help=True)


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
