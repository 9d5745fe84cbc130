import QtQuick
import QtQuick.Layouts
import Onewindow.Board
import Onewindow.Theme

// The ticket called last, readable from the far end of the hall. A new call pulses twice.
Rectangle {
    id: call

    required property BoardModel board
    readonly property int pulses: call.board.pulses

    color: Theme.boardCall
    radius: Theme.radius

    onPulsesChanged: pulse.beat()

    Pulse {
        id: pulse

        target: call
    }

    GridLayout {
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.right: parent.right
        anchors.rightMargin: Theme.gapLarge
        anchors.verticalCenter: parent.verticalCenter
        columnSpacing: Theme.gapLarge
        columns: 2
        rowSpacing: 0

        BoardText {
            Layout.fillWidth: true
            Layout.preferredWidth: call.width * 0.44
            font.pixelSize: Theme.lead
            text: qsTr("Number", "before the number that is called")
        }

        BoardText {
            Layout.fillWidth: true
            Layout.preferredWidth: call.width * 0.56
            font.pixelSize: Theme.lead
            text: qsTr("please go to", "before the window")
        }

        BoardText {
            id: number

            Layout.fillWidth: true
            Layout.preferredHeight: Theme.number * 1.45
            Layout.preferredWidth: call.width * 0.44
            color: Theme.boardNumber
            elide: Text.ElideNone
            font.bold: true
            font.pixelSize: Theme.number * 1.7
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Theme.title
            objectName: "currentNumber"
            text: call.board.number
            verticalAlignment: Text.AlignVCenter
        }

        BoardText {
            Layout.fillWidth: true
            Layout.preferredHeight: number.height
            Layout.preferredWidth: call.width * 0.56
            font.bold: true
            font.pixelSize: Theme.number
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Theme.tile
            objectName: "currentWindow"
            text: call.board.window
            verticalAlignment: Text.AlignVCenter
        }

        BoardText {
            Layout.column: 1
            Layout.fillWidth: true
            Layout.preferredWidth: call.width * 0.56
            Layout.row: 2
            font.pixelSize: Theme.lead
            objectName: "currentName"
            text: call.board.name
        }
    }
}
