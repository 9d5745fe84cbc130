import QtQuick
import QtQuick.Layouts
import Onewindow.Board
import Onewindow.Theme

// Calls on the left (in portrait: above), lines and notices on the right (below).
Item {
    id: page

    required property BoardModel board
    required property bool landscape
    readonly property bool anyCalled: page.board.number !== ""
    readonly property bool manyLines: lineCards.rows > (page.landscape ? 8 : 4)

    objectName: "boardPage"

    BoardHeader {
        id: header

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        board: page.board
    }

    GridLayout {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.margins: Theme.gapLarge
        anchors.right: parent.right
        anchors.top: header.bottom
        columnSpacing: Theme.gapLarge
        columns: page.landscape ? 2 : 1
        rowSpacing: Theme.gap

        ColumnLayout {
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.preferredHeight: page.landscape ? -1 : page.height * (page.manyLines ? 0.41 : 0.44)
            Layout.preferredWidth: page.landscape ? page.width * 0.66 : page.width
            spacing: Theme.gap

            Welcome {
                Layout.fillHeight: true
                Layout.fillWidth: true
                visible: !page.anyCalled
            }

            PresentCall {
                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.minimumHeight: Theme.unit * (page.landscape ? 40 : 32)
                Layout.preferredHeight: Theme.unit * 42
                board: page.board
                visible: page.anyCalled
            }

            EarlierCalls {
                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.preferredHeight: Theme.unit * 66
                calls: page.board.calls
                pulses: page.board.pulses
                visible: page.anyCalled
            }

            HallNotice {
                Layout.fillWidth: true
                board: page.board
                visible: page.board.notice !== ""
            }
        }

        ColumnLayout {
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.preferredHeight: page.landscape ? -1 : page.height * (page.manyLines ? 0.5 : 0.47)
            Layout.preferredWidth: page.landscape ? page.width * 0.34 : page.width
            spacing: Theme.gapSmall

            LineCards {
                id: lineCards

                Layout.fillHeight: true
                Layout.fillWidth: true
                landscape: page.landscape
                lines: page.board.lines
            }

            BoardNotice {
                Layout.fillWidth: true
                heading: qsTr("Missed? See the service desk within %1 min").arg(page.board.rejoinMinutes)
                objectName: "missedNotice"
                sentence: page.board.missed
                visible: page.board.missed !== ""
            }

            BoardNotice {
                Layout.fillWidth: true
                heading: qsTr("Not up to date: the windows' calls count")
                objectName: "staleNotice"
                sentence: qsTr("This is how things stood at %1.").arg(page.board.staleSince)
                visible: page.board.staleSince !== ""
            }

            PhoneCode {
                Layout.fillWidth: true
                board: page.board
                size: Theme.unit * (page.manyLines ? 13 : 21)
                visible: page.board.code !== ""
            }
        }
    }
}
