import QtQuick
import Onewindow.Theme

// What a finger or a key presses. A finger that slips off takes its press back.
Rectangle {
    id: pressable

    readonly property alias pressed: area.pressed

    signal tapped

    activeFocusOnTab: true
    border.color: Theme.line
    border.width: Theme.border
    color: pressed ? Theme.brandSoft : Theme.card
    radius: Theme.radius

    Accessible.focusable: true
    Accessible.role: Accessible.Button
    Accessible.onPressAction: pressable.tapped()
    Keys.onPressed: event => {
        const presses = event.key === Qt.Key_Return || event.key === Qt.Key_Enter || event.key === Qt.Key_Space || event.key === Qt.Key_Select;
        event.accepted = presses;
        if (presses && !event.isAutoRepeat)
            pressable.tapped();
    }

    MouseArea {
        id: area

        anchors.fill: parent
        z: 1
        onClicked: pressable.tapped()
    }

    FocusRing {
        around: pressable
    }
}
