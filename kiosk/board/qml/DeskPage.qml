import QtQuick
import QtQuick.Layouts
import Onewindow.Board
import Onewindow.Theme

// One window's display: its name, whose number is called or served, and who waits for it.
Item {
    id: page

    required property BoardModel board
    required property bool landscape
    required property bool strip

    objectName: "deskPage"

    BoardHeader {
        id: header

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        board: page.board
        height: page.strip ? 0 : Theme.unit * 13
        visible: !page.strip
    }

    ColumnLayout {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.margins: page.strip ? Theme.gap : Theme.gapLarge
        anchors.right: parent.right
        anchors.top: header.bottom
        spacing: Theme.gap

        DeskCall {
            Layout.fillHeight: true
            Layout.fillWidth: true
            board: page.board
            beside: page.landscape
        }

        LineCards {
            Layout.fillHeight: false
            Layout.fillWidth: true
            Layout.preferredHeight: Theme.unit * (9 + 18 * rows)
            landscape: false
            lines: page.board.lines
            spare: false
            visible: !page.strip
        }

        BoardNotice {
            Layout.fillWidth: true
            heading: qsTr("Not up to date: the window's own word counts")
            objectName: "deskStale"
            sentence: qsTr("This is how things stood at %1.").arg(page.board.staleSince)
            visible: page.board.staleSince !== ""
        }

        GridLayout {
            Layout.fillHeight: false
            Layout.fillWidth: true
            columnSpacing: Theme.gap
            columns: page.landscape ? 2 : 1
            rowSpacing: Theme.gap
            uniformCellWidths: true
            visible: !page.strip

            BoardNotice {
                Layout.fillHeight: true
                Layout.fillWidth: true
                heading: qsTr("Missed? See the service desk within %1 min").arg(page.board.rejoinMinutes)
                objectName: "deskMissed"
                sentence: page.board.missed
                visible: page.board.missed !== ""
            }

            HallNotice {
                Layout.fillHeight: true
                Layout.fillWidth: true
                board: page.board
                visible: page.board.notice !== ""
            }
        }
    }
}
