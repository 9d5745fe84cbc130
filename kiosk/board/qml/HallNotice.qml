import QtQuick
import QtQuick.Layouts
import Onewindow.Board
import Onewindow.Theme

// What the hall has to say, one notice at a time: it stands still until the next one's turn.
Rectangle {
    id: notice

    required property BoardModel board

    color: Theme.boardPanel
    implicitHeight: Math.max(Theme.unit * 11, words.implicitHeight + 2 * Theme.gapSmall)
    objectName: "hallNotice"
    radius: Theme.radiusSmall

    RowLayout {
        id: words

        anchors.left: parent.left
        anchors.leftMargin: Theme.gap
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.gap

        BoardText {
            id: said

            Layout.fillWidth: true
            font.pixelSize: Theme.lead
            fontSizeMode: Text.Fit
            maximumLineCount: 3
            minimumPixelSize: Theme.body
            text: notice.board.notice
            wrapMode: Text.Wrap

            onTextChanged: appear.restart()

            NumberAnimation {
                id: appear

                duration: Theme.calm
                from: 0
                property: "opacity"
                target: said
                to: 1
            }
        }

        BoardText {
            color: Theme.boardInkSoft
            font.features: ({ "tnum": 1 })
            text: notice.board.noticeAt
            visible: text !== ""
        }
    }
}
