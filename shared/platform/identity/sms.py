"""Text messages: the port, and a gateway that only shows them on the demonstration's page."""

from collections import deque
from dataclasses import dataclass, field
from typing import Protocol

from shared.journal.entry import Millis


class Sms(Protocol):
    """Sends text messages; whoever implements it never logs them."""

    def send(self, phone: str, text: str, at: Millis) -> None:
        """Hands the message to the gateway; EnvironmentFault when that is away."""
        ...


@dataclass(frozen=True, slots=True)
class TextMessage:
    """A message as the demonstration shows it."""

    phone: str = field(repr=False)
    text: str = field(repr=False)
    at: Millis = 0


class DemoSms:
    """Keeps the last messages in memory, for the page that stands for everybody's phone; implements Sms."""

    def __init__(self, most: int = 20) -> None:
        self._messages: deque[TextMessage] = deque(maxlen=most)

    def send(self, phone: str, text: str, at: Millis) -> None:
        self._messages.appendleft(TextMessage(phone, text, at))

    def messages(self) -> list[TextMessage]:
        """The latest first."""
        return list(self._messages)
