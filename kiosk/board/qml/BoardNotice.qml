import QtQuick
import Onewindow.Theme

// Something to look at: a heading and a sentence on amber.
Rectangle {
    id: notice

    required property string heading
    required property string sentence

    color: Theme.boardNotice
    implicitHeight: words.implicitHeight + 2 * Theme.gapSmall
    radius: Theme.radiusSmall

    Column {
        id: words

        anchors.left: parent.left
        anchors.leftMargin: Theme.gap
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.unit / 2

        BoardText {
            color: Theme.boardNumber
            font.bold: true
            font.pixelSize: Theme.lead
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Theme.small
            text: notice.heading
            width: parent.width
        }

        BoardText {
            color: Theme.boardNumber
            maximumLineCount: 2
            text: notice.sentence
            width: parent.width
            wrapMode: Text.Wrap
        }
    }
}
