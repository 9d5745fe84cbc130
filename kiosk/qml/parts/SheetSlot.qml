import QtQuick
import Onewindow.Theme

// The printer's slot with the sheet as far out as it is: `share` from 0 to 1.
Item {
    id: slot

    required property string title
    required property real share
    readonly property real sheetWidth: Math.min(width * 0.56, (height - bar.height) / 1.5)

    clip: true
    opacity: height > 20 * Theme.unit ? 1 : 0

    Item {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: bar.verticalCenter
        clip: true

        SheetPicture {
            anchors.horizontalCenter: parent.horizontalCenter
            implicitWidth: slot.sheetWidth
            title: slot.title
            y: height * (slot.share - 1)

            Behavior on y {
                NumberAnimation {
                    duration: 4 * Theme.calm
                    easing.type: Easing.OutCubic
                }
            }
        }
    }

    Rectangle {
        id: bar

        anchors.horizontalCenter: parent.horizontalCenter
        color: Theme.ink
        height: 4 * Theme.unit
        radius: height / 2
        width: slot.sheetWidth + 14 * Theme.unit
        y: 0
    }

    Rectangle {
        anchors.horizontalCenter: parent.horizontalCenter
        color: Theme.ink
        height: bar.height / 2
        width: slot.sheetWidth + 4 * Theme.unit
        y: 0
    }
}
