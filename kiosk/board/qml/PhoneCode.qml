import QtQuick
import QtQuick.Layouts
import Onewindow.Board
import Onewindow.Theme

// The code that brings this board onto a phone.
RowLayout {
    id: phone

    required property BoardModel board
    required property real size

    objectName: "phoneCode"
    spacing: Theme.gap

    Rectangle {
        color: "white"
        implicitHeight: phone.size
        implicitWidth: implicitHeight
        radius: Theme.unit

        Image {
            anchors.fill: parent
            anchors.margins: Theme.unit / 2
            fillMode: Image.PreserveAspectFit
            smooth: false
            source: phone.board.code
        }
    }

    BoardText {
        Layout.fillWidth: true
        color: Theme.boardInkSoft
        maximumLineCount: 3
        text: qsTr("Scan to see these calls on your phone")
        wrapMode: Text.Wrap
    }
}
