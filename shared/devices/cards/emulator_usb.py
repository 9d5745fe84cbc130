"""A resident ID card reader in software on USB: a backend for pyusb, so that a driver runs through pyusb's core."""

import errno
import threading
from array import array
from collections import deque
from types import SimpleNamespace
from typing import Any

import usb.backend
import usb.core

from shared.devices.cards.emulator_module import EmulatedModule

VENDOR, PRODUCT = 0x0400, 0xC35A
_HEAD_OUT, _, _HEAD_IN, _BODY_IN = _PIPES = (0x02, 0x06, 0x81, 0x85)
_HEAD = 7
_PACKET = 64
_BULK = 2


class UsbEmulator(EmulatedModule):
    """One reader; what pyusb is given is its `backend`. It is plugged in from the start."""

    def __init__(self, vendor: int = VENDOR, product: int = PRODUCT) -> None:
        super().__init__()
        self.identity = (vendor, product)
        self.backend = _Backend(self)
        self._arrived = threading.Condition(self._lock)
        self._packets: dict[int, deque[bytes]] = {_HEAD_IN: deque(), _BODY_IN: deque()}
        self._plugged = True
        self._opened: set[object] = set()
        self._holder: object | None = None
        self._forbidden = False
        self._unplugs_at: bytes | None = None
        self._stalled: set[int] = set()
        self._packet = _PACKET
        self._times_plugged = 1

    def plug_in(self) -> None:
        """Make the reader appear on the bus, at a new address."""
        with self._lock:
            self.power_up()
            self._plugged = True
            self._times_plugged += 1

    def unplug(self) -> None:
        """Pull the cable: whoever has it open gets nothing but ENODEV."""
        with self._arrived:
            self._plugged, self._holder = False, None
            self._opened.clear()
            for packets in self._packets.values():
                packets.clear()
            self._arrived.notify_all()

    def unplugs_at(self, command: bytes) -> None:
        """The cable comes out when this command and parameter byte arrive."""
        with self._lock:
            self._unplugs_at = command

    def forbids(self, on: bool = True) -> None:
        """The account that runs the driver may not open it (no udev rule)."""
        with self._lock:
            self._forbidden = on

    def stalls_once(self, pipe: int) -> None:
        """A pipe answers with a halt until it is cleared."""
        with self._lock:
            self._stalled.add(pipe)

    def sends_packets_of(self, count: int) -> None:
        """Replies come in short packets."""
        with self._lock:
            self._packet = count

    def puts_on_the_pipe(self, pipe: int, data: bytes) -> None:
        """Noise nobody asked for arrives on a pipe."""
        with self._arrived:
            self._put(pipe, data)
            self._arrived.notify_all()

    # What the backend calls

    @property
    def address(self) -> int | None:
        """Where on the bus it is, None when it is nowhere."""
        with self._lock:
            return self._times_plugged if self._plugged else None

    def open(self) -> object:
        """A new handle."""
        with self._lock:
            if not self._plugged:
                raise _gone()
            if self._forbidden:
                raise usb.core.USBError("Access denied", errno=errno.EACCES)
            handle = object()
            self._opened.add(handle)
            return handle

    def close(self, handle: object) -> None:
        """The handle is done with, and what it claimed is free."""
        with self._lock:
            self._opened.discard(handle)
            if self._holder is handle:
                self._holder = None

    def claim(self, handle: object) -> None:
        """The reader is this handle's alone."""
        with self._lock:
            self._see(handle)
            if self._holder not in (None, handle):
                raise usb.core.USBError("Resource busy", errno=errno.EBUSY)
            self._holder = handle

    def release(self, handle: object) -> None:
        """Another handle may claim it."""
        with self._lock:
            if self._holder is handle:
                self._holder = None

    def unstall(self, handle: object, pipe: int) -> None:
        """The host cleared a halt."""
        with self._lock:
            self._see(handle)
            self._stalled.discard(pipe)

    def take(self, handle: object, pipe: int, data: bytes) -> None:
        """The host wrote; of a head only a head's length is taken."""
        with self._arrived:
            self._see(handle, pipe)
            for reply in self.heard(data[:_HEAD] if pipe == _HEAD_OUT else data):
                self._put(_HEAD_IN, reply[:_HEAD])
                self._put(_BODY_IN, reply[_HEAD:])
            if self._unplugs_at is not None and self.requests and self.requests[-1] == self._unplugs_at:
                self._unplugs_at = None
                self.unplug()
            self._arrived.notify_all()

    def give(self, handle: object, pipe: int, room: int, seconds: float) -> bytes:
        """The host reads: packets until one is short or the room is full."""
        with self._arrived:
            if not self._arrived.wait_for(lambda: self._packets[pipe] or not self._plugged, seconds):
                self._see(handle, pipe)
                raise usb.core.USBTimeoutError("Operation timed out", errno=errno.ETIMEDOUT)
            self._see(handle, pipe)
            got = bytearray()
            while self._packets[pipe]:
                packet = self._packets[pipe].popleft()
                if len(got) + len(packet) > room:
                    raise usb.core.USBError("Overflow", errno=errno.EOVERFLOW)
                got += packet
                if len(packet) < _PACKET or len(got) == room:
                    break
            return bytes(got)

    def _put(self, pipe: int, data: bytes) -> None:
        self._packets[pipe].extend(data[at : at + self._packet] for at in range(0, len(data), self._packet))

    def _see(self, handle: object, pipe: int | None = None) -> None:
        if handle not in self._opened:
            raise _gone()
        if pipe is not None and self._holder is not handle:
            raise usb.core.USBError("Interface not claimed", errno=errno.ENOENT)
        if pipe in self._stalled:
            raise usb.core.USBError("Pipe error", errno=errno.EPIPE)


def _gone() -> usb.core.USBError:
    return usb.core.USBError("No such device (it may have been disconnected)", errno=errno.ENODEV)


class _Backend(usb.backend.IBackend):  # type: ignore[misc]  # pyusb has no types
    """What pyusb asks of a bus on which there is this reader, or nothing; the names are pyusb's."""

    def __init__(self, reader: UsbEmulator) -> None:
        self._reader = reader

    def enumerate_devices(self) -> list[int]:
        address = self._reader.address
        return [] if address is None else [address]

    def get_device_descriptor(self, dev: int) -> Any:
        vendor, product = self._reader.identity
        return SimpleNamespace(
            bLength=18,
            bDescriptorType=1,
            bcdUSB=0x0110,
            bDeviceClass=0,
            bDeviceSubClass=0,
            bDeviceProtocol=0,
            bMaxPacketSize0=_PACKET,
            idVendor=vendor,
            idProduct=product,
            bcdDevice=0x0100,
            iManufacturer=0,
            iProduct=0,
            iSerialNumber=0,
            bNumConfigurations=1,
            bus=1,
            address=dev,
            port_number=1,
            port_numbers=(1,),
            speed=2,
        )

    def get_configuration_descriptor(self, dev: int, config: int) -> Any:
        return SimpleNamespace(
            bLength=9,
            bDescriptorType=2,
            wTotalLength=46,
            bNumInterfaces=1,
            bConfigurationValue=1,
            iConfiguration=0,
            bmAttributes=0x80,
            bMaxPower=100,
            extra_descriptors=[],
        )

    def get_interface_descriptor(self, dev: int, intf: int, alt: int, config: int) -> Any:
        if (intf, alt) != (0, 0):
            raise IndexError(alt)
        return SimpleNamespace(
            bLength=9,
            bDescriptorType=4,
            bInterfaceNumber=0,
            bAlternateSetting=0,
            bNumEndpoints=len(_PIPES),
            bInterfaceClass=0xFF,
            bInterfaceSubClass=0,
            bInterfaceProtocol=0,
            iInterface=0,
            extra_descriptors=[],
        )

    def get_endpoint_descriptor(self, dev: int, ep: int, intf: int, alt: int, config: int) -> Any:
        return SimpleNamespace(
            bLength=7,
            bDescriptorType=5,
            bEndpointAddress=_PIPES[ep],
            bmAttributes=_BULK,
            wMaxPacketSize=_PACKET,
            bInterval=0,
            bRefresh=0,
            bSynchAddress=0,
            extra_descriptors=[],
        )

    def open_device(self, dev: int) -> object:
        return self._reader.open()

    def close_device(self, dev_handle: object) -> None:
        self._reader.close(dev_handle)

    def get_configuration(self, dev_handle: object) -> int:
        return 1

    def set_configuration(self, dev_handle: object, config_value: int) -> None:
        pass

    def claim_interface(self, dev_handle: object, intf: int) -> None:
        self._reader.claim(dev_handle)

    def release_interface(self, dev_handle: object, intf: int) -> None:
        self._reader.release(dev_handle)

    def bulk_write(self, dev_handle: object, ep: int, intf: int, data: "array[int]", timeout: int) -> int:
        self._reader.take(dev_handle, ep, data.tobytes())
        return len(data)

    def bulk_read(self, dev_handle: object, ep: int, intf: int, buff: "array[int]", timeout: int) -> int:
        got = self._reader.give(dev_handle, ep, len(buff), timeout / 1000)
        buff[: len(got)] = array("B", got)
        return len(got)

    def clear_halt(self, dev_handle: object, ep: int) -> None:
        self._reader.unstall(dev_handle, ep)

    def is_kernel_driver_active(self, dev_handle: object, intf: int) -> bool:
        return False
