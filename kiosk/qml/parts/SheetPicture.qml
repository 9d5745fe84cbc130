pragma ComponentBehavior: Bound

import QtQuick
import Onewindow.Theme

// A document as a small drawing: its title, lines, a seal.
Rectangle {
    id: sheet

    required property string title

    objectName: "drawing"
    implicitHeight: implicitWidth * 1.4
    implicitWidth: 30 * Theme.unit
    border.color: Theme.line
    border.width: Theme.border
    color: "#FFFDF6"
    radius: Theme.unit

    Words {
        anchors.horizontalCenter: parent.horizontalCenter
        color: "#14263D"
        font.bold: true
        font.pixelSize: Math.max(Theme.small, sheet.width / 11)
        horizontalAlignment: Text.AlignHCenter
        text: sheet.title
        visible: sheet.width > 26 * Theme.unit
        width: parent.width - Theme.gapSmall
        y: Theme.gapLarge
    }

    Repeater {
        model: [1, 0.8, 1, 0.6, 0.9]

        Rectangle {
            required property int index
            required property real modelData

            color: "#E5DFCB"
            height: Theme.unit
            radius: height / 2
            width: (sheet.width - 2 * Theme.gap) * modelData
            x: Theme.gap
            y: sheet.height * 0.4 + index * Theme.gap
        }
    }

    Rectangle {
        border.color: Theme.red
        border.width: 0.5 * Theme.unit
        color: "transparent"
        height: width
        radius: width / 2
        width: sheet.width * 0.34
        x: sheet.width - width - Theme.gap
        y: sheet.height - height - Theme.gapLarge
    }
}
