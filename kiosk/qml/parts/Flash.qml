import QtQuick
import Onewindow.Kiosk
import Onewindow.Theme

// The edge of the screen, flashing twice a second for two seconds whenever something sounds (WCAG 2.2, 2.3.1).
Rectangle {
    id: flash

    required property AccessModel access

    border.color: Theme.amber
    border.width: 3 * Theme.unit
    color: "transparent"
    objectName: "flash"
    opacity: 0
    visible: Theme.flashing

    Connections {
        target: flash.access

        function onSounded() {
            if (Theme.flashing)
                flashing.restart();
        }
    }

    SequentialAnimation {
        id: flashing

        loops: 4

        PropertyAction {
            property: "opacity"
            target: flash
            value: 1
        }

        PauseAnimation {
            duration: 250
        }

        PropertyAction {
            property: "opacity"
            target: flash
            value: 0
        }

        PauseAnimation {
            duration: 250
        }
    }
}
