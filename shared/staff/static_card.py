"""A card known by the number it tells every reader. Whoever reads it once can make another that tells the same."""

import hashlib
import hmac
from dataclasses import dataclass, field

from shared.devices.smartcards.model import SocialSecurityCard
from shared.staff.model import ShownCard

KIND = "social_security_card"


@dataclass(frozen=True, slots=True)
class StaticCard:
    """Implements shared.staff.ports.CardCheck. `secret` is the hall's master key."""

    secret: bytes = field(repr=False)
    kind: str = KIND

    def keepsake(self, account: str, card: ShownCard) -> str:
        """A keyed hash (HMAC-SHA-256, hex) over account and card: it is of no use to another account."""
        message = b"staff card|" + account.encode() + b"\0" + card.proof
        return hmac.new(self.secret, message, hashlib.sha256).hexdigest()

    def knows(self, account: str, keepsake: str, card: ShownCard) -> bool:
        return hmac.compare_digest(keepsake, self.keepsake(account, card))


def shown(reader: str, card: SocialSecurityCard) -> ShownCard:
    """A card in `reader`, as this check judges it."""
    return ShownCard(reader, KIND, card.card_id.encode())
