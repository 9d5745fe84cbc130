"""Which smart card readers stand at this machine now."""

from smartcard import scard


def readers() -> list[str] | None:
    """Their names as the service gives them; None when the service does not answer. May block while it starts."""
    result, context = scard.SCardEstablishContext(scard.SCARD_SCOPE_USER)
    if result != scard.SCARD_S_SUCCESS:
        return None
    try:
        result, names = scard.SCardListReaders(context, [])
    finally:
        scard.SCardReleaseContext(context)
    if result == scard.SCARD_E_NO_READERS_AVAILABLE:
        return []
    return list(names) if result == scard.SCARD_S_SUCCESS else None
