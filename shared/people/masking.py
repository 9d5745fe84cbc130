"""Showing the least of a person: 张* and 1101**********1234 (HALL.md, Personal data)."""


def masked_name(name: str) -> str:
    """The first character, a star for each of the others (at least one)."""
    return name[:1] + "*" * max(1, len(name) - 1) if name else ""


def masked_number(number: str) -> str:
    """The first four and last four characters of an identity number; none when it is shorter than ten."""
    if len(number) < 10:
        return "*" * len(number)
    return number[:4] + "*" * (len(number) - 8) + number[-4:]


def masked_phone(phone: str) -> str:
    """138****5566."""
    return phone[:3] + "****" + phone[-4:] if len(phone) >= 11 else "*" * len(phone)
