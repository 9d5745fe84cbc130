import QtQuick
import Onewindow.Theme

// One line of text on the board's dark ground.
Text {
    color: Theme.boardInk
    elide: Text.ElideRight
    font.family: Theme.family
    font.pixelSize: Theme.body
    maximumLineCount: 1
    textFormat: Text.PlainText
}
