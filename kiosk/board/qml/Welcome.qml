import QtQuick
import QtQuick.Layouts
import Onewindow.Theme

// What stands where the calls will be, as long as nobody was called.
Rectangle {
    color: Theme.boardPanel
    objectName: "welcome"
    radius: Theme.radius

    ColumnLayout {
        anchors.centerIn: parent
        spacing: Theme.gapLarge
        width: parent.width - 2 * Theme.margin

        BoardText {
            Layout.fillWidth: true
            font.bold: true
            font.pixelSize: Theme.number
            fontSizeMode: Text.HorizontalFit
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("Welcome")
        }

        BoardText {
            Layout.fillWidth: true
            color: Theme.boardInkSoft
            font.pixelSize: Theme.tile
            horizontalAlignment: Text.AlignHCenter
            lineHeight: 1.3
            maximumLineCount: 4
            text: qsTr("Please take a number at a kiosk. It is shown and called here when it is your turn.")
            wrapMode: Text.Wrap
        }
    }
}
