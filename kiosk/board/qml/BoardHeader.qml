import QtQuick
import QtQuick.Layouts
import Onewindow.Board
import Onewindow.Theme

// The hall's name, the day and the time.
Rectangle {
    id: header

    required property BoardModel board

    color: Theme.boardPanel
    height: Theme.unit * 13

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        spacing: Theme.gap

        BoardText {
            Layout.fillWidth: true
            font.bold: true
            font.pixelSize: Theme.lead
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Theme.small
            objectName: "hallName"
            text: header.board.hall
        }

        BoardText {
            color: Theme.boardInkSoft
            font.pixelSize: Theme.lead
            objectName: "today"
            text: header.board.day
        }

        BoardText {
            font.bold: true
            font.features: ({ "tnum": 1 })
            font.pixelSize: Theme.lead
            objectName: "clock"
            text: header.board.clock
        }
    }
}
