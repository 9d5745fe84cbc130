import QtQuick
import Onewindow.Theme

// Where the keys are: dark and light, so that it stands out on any ground. Drawn inside, where nothing cuts it off.
Rectangle {
    id: ring

    required property Item around

    anchors.fill: parent
    border.color: Theme.ink
    border.width: Theme.unit
    color: "transparent"
    objectName: "focusRing"
    radius: (parent as Rectangle)?.radius ?? 0
    visible: Theme.keypad && around.activeFocus
    z: 2

    Rectangle {
        anchors.fill: parent
        anchors.margins: Theme.unit
        border.color: Theme.card
        border.width: Theme.unit / 2
        color: "transparent"
        radius: Math.max(0, ring.radius - Theme.unit)
    }
}
