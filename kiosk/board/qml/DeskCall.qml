import QtQuick
import Onewindow.Board
import Onewindow.Theme

// The window's name beside (in portrait: above) the number it has called or serves, or why there is none.
Rectangle {
    id: desk

    required property bool beside
    required property BoardModel board
    readonly property bool calls: desk.board.deskTone === "call"
    readonly property bool hasNumber: desk.board.deskNumber !== ""
    readonly property int pulses: desk.board.pulses

    color: desk.calls ? Theme.boardCall : Theme.boardPanel
    objectName: "deskCall"
    radius: Theme.radius

    onPulsesChanged: if (desk.calls)
        pulse.beat()

    Pulse {
        id: pulse

        target: words
    }

    Item {
        id: words

        readonly property real half: desk.beside ? words.width * 0.44 : words.width

        anchors.fill: parent
        anchors.margins: Theme.gapLarge

        BoardText {
            font.bold: true
            font.pixelSize: Theme.number * 1.4
            fontSizeMode: Text.Fit
            height: desk.beside ? words.height : words.height * 0.34
            horizontalAlignment: Text.AlignHCenter
            maximumLineCount: 3
            minimumPixelSize: Theme.tile
            objectName: "deskName"
            text: desk.board.deskName
            verticalAlignment: Text.AlignVCenter
            width: words.half
            wrapMode: text.length > 10 ? Text.Wrap : Text.NoWrap
        }

        Item {
            id: number

            anchors.bottom: words.bottom
            anchors.right: words.right
            height: desk.beside ? words.height : words.height * 0.62
            width: desk.beside ? words.width * 0.53 : words.width

            BoardText {
                color: desk.calls ? Theme.boardNumber : Theme.boardInk
                font.bold: true
                font.pixelSize: Theme.number * 2.6
                fontSizeMode: Text.Fit
                height: number.height * 0.74
                horizontalAlignment: Text.AlignHCenter
                minimumPixelSize: Theme.title
                objectName: "deskNumber"
                text: desk.board.deskNumber
                verticalAlignment: Text.AlignVCenter
                visible: desk.hasNumber
                width: number.width
            }

            BoardText {
                anchors.bottom: number.bottom
                color: desk.calls ? Theme.boardInk : Theme.boardInkSoft
                font.pixelSize: desk.hasNumber ? Theme.title : Theme.title * 1.3
                fontSizeMode: Text.Fit
                height: desk.hasNumber ? number.height * 0.26 : number.height
                horizontalAlignment: Text.AlignHCenter
                maximumLineCount: desk.hasNumber ? 1 : 2
                minimumPixelSize: Theme.lead
                objectName: "deskDoing"
                text: desk.board.deskDoing + (desk.board.deskPerson === "" ? "" : "  " + desk.board.deskPerson)
                verticalAlignment: Text.AlignVCenter
                width: number.width
                wrapMode: Text.Wrap
            }
        }
    }
}
