"""The small devices at the ports and with the templates the settings name. Each raises TemplateInvalid."""

from shared.devices.window.model import DeviceKind, Template
from shared.devices.window.serial_devices import SerialCitizenScreen, SerialRatingPad, SerialWindowLed
from shared.devices.window.template import load
from shared.devices.wires.serial_wire import SerialWire


def rating_pad(port: str, template: str) -> SerialRatingPad:
    made = load(DeviceKind.RATING_PAD, template)
    return SerialRatingPad(_wire(port, made), made)


def window_led(port: str, template: str) -> SerialWindowLed:
    made = load(DeviceKind.WINDOW_LED, template)
    return SerialWindowLed(_wire(port, made), made)


def citizen_screen(port: str, template: str) -> SerialCitizenScreen:
    made = load(DeviceKind.CITIZEN_SCREEN, template)
    return SerialCitizenScreen(_wire(port, made), made)


def _wire(port: str, template: Template) -> SerialWire:
    return SerialWire(port, template.baud, template.byte)
