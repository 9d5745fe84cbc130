"""A module on USB, over pyusb."""

import contextlib
import errno
import math
from typing import Any

import usb.backend
import usb.core
import usb.util

from shared.devices.cards.usb_framing import BODY_IN, BODY_OUT, HEAD_IN, HEAD_OUT, PIPES, ReplyPipes, cut
from shared.devices.wires.ports import WireGone

_PACKET = 64  # bytes; full speed
_MOST_PACKETS_HELD = 64
_WRITE_MS = 1000
# ValueError: no libusb on this machine, or a device whose pipes changed under it
_GONE: tuple[type[Exception], ...] = (usb.core.USBError, ValueError, NotImplementedError)


class UsbWire:
    """Opened at first use, and claimed by its first write, so that two programs never share a reader.

    A reader is known by its four pipes on one interface, whatever its vendor.
    """

    def __init__(
        self,
        vendor: int | None = None,
        product: int | None = None,
        backend: "usb.backend.IBackend | None" = None,
    ) -> None:
        """Without `vendor` and `product`: the first reader found. `backend`: pyusb's own choice unless given."""
        self._identity = {} if vendor is None else {"idVendor": vendor, "idProduct": product}
        self._backend = backend
        self._device: Any = None  # pyusb has no types
        self._replies = ReplyPipes()
        self._settled = True

    def write(self, data: bytes) -> None:
        """Send one request, opening the reader if need be; WireGone when that fails."""
        try:
            if self._device is None:
                self._device = self._open()
            if not self._settled:
                self._drop_what_came()
            self._replies, self._settled = ReplyPipes(), False
            for pipe, part in zip((HEAD_OUT, BODY_OUT), cut(data), strict=True):
                self._device.write(pipe, part, _WRITE_MS)
        except _GONE as error:
            raise self._gone(error) from error

    def read(self, timeout: float) -> bytes:
        """What has arrived on the pipe that is due, waiting at most `timeout` seconds for it."""
        if self._device is None:
            raise self._gone()
        pipe, missing = self._replies.due
        chunk = self._received(pipe, missing, timeout)
        self._replies.took(chunk)
        self._settled = self._replies.between_replies and bool(chunk)
        return chunk

    def close(self) -> None:
        """Give the reader back; closing twice, or a reader that has vanished, is fine."""
        if self._device is not None:
            with contextlib.suppress(*_GONE):
                usb.util.dispose_resources(self._device)
            self._device = None

    def _open(self) -> Any:
        device = usb.core.find(backend=self._backend, custom_match=_has_our_pipes, **self._identity)
        if device is None:
            raise usb.core.USBError("no reader on USB", errno=errno.ENODEV)
        try:
            configuration = device.get_active_configuration()
        except usb.core.USBError:
            device.set_configuration()
            configuration = device.get_active_configuration()
        number = next(it.bInterfaceNumber for it in configuration if _carries_our_pipes(it))
        with contextlib.suppress(NotImplementedError):  # only Linux has kernel drivers in the way
            if device.is_kernel_driver_active(number):
                device.detach_kernel_driver(number)
        return device

    def _received(self, pipe: int, missing: int, timeout: float) -> bytes:
        """Whole packets are asked for: the reader may send no more than was asked."""
        room = math.ceil(missing / _PACKET) * _PACKET
        try:
            return bytes(self._device.read(pipe, room, max(1, math.ceil(timeout * 1000))))
        except usb.core.USBTimeoutError:
            return b""
        except _GONE as error:
            if getattr(error, "errno", None) != errno.EPIPE:
                raise self._gone(error) from error
            self._clear(pipe)
            return b""

    def _clear(self, *pipes: int) -> None:
        """A stalled pipe carries nothing until its halt is cleared."""
        with contextlib.suppress(*_GONE):
            for pipe in pipes:
                self._device.clear_halt(pipe)

    def _drop_what_came(self) -> None:
        for pipe in (HEAD_IN, BODY_IN):
            for _ in range(_MOST_PACKETS_HELD):
                if not self._received(pipe, _PACKET, 0.0):
                    break

    def _gone(self, error: Exception | None = None) -> WireGone:
        reason = getattr(error, "errno", None)
        if reason == errno.EPIPE:
            self._clear(HEAD_OUT, BODY_OUT)
        self.close()
        return WireGone(
            "The reader on USB cannot be used: is the cable in, does another program hold it, may this one?",
            in_use=reason == errno.EBUSY,
            forbidden=reason == errno.EACCES,
        )


def _has_our_pipes(device: Any) -> bool:
    try:
        return any(_carries_our_pipes(interface) for configuration in device for interface in configuration)
    except usb.core.USBError:  # some hubs and half-asleep devices do not tell
        return False


def _carries_our_pipes(interface: Any) -> bool:
    return set(PIPES) <= {endpoint.bEndpointAddress for endpoint in interface}
