pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Onewindow.Theme

// Ten digits and a key to take the last one back; each as large as what a finger presses.
GridLayout {
    id: keypad

    property string special: "" // a key beside the digits

    signal digit(string digit)
    signal erased

    columnSpacing: Theme.gapSmall
    columns: 3
    rowSpacing: Theme.gapSmall
    uniformCellHeights: true
    uniformCellWidths: true

    Repeater {
        model: ["1", "2", "3", "4", "5", "6", "7", "8", "9", keypad.special, "0"]

        TouchButton {
            required property string modelData

            objectName: "key_" + modelData
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.maximumHeight: 20 * Theme.unit
            enabled: modelData !== ""
            large: true
            opacity: enabled ? 1 : 0
            text: modelData
            onTapped: keypad.digit(modelData)
        }
    }

    TouchButton {
        objectName: "eraseDigit"
        Layout.fillHeight: true
        Layout.fillWidth: true
        Layout.maximumHeight: 20 * Theme.unit
        Accessible.name: qsTr("Take the last digit back")
        text: qsTr("Erase")
        onTapped: keypad.erased()
    }
}
