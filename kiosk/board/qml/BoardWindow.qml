import QtQuick
import Onewindow.Board
import Onewindow.Theme

// The board's window: any resolution, landscape drawn for 1920 × 1080, portrait for 1080 × 1920.
Window {
    id: window

    required property BoardModel board
    readonly property bool landscape: width >= height

    color: Theme.boardGround
    height: 720
    title: window.board.hall
    width: 1280

    Binding {
        property: "designWidth"
        target: Theme
        value: window.landscape ? 1920 : 1080
    }

    Binding {
        property: "screenWidth"
        target: Theme
        value: window.landscape ? Math.min(window.width, window.height * 16 / 9) : Math.min(window.width, window.height * 9 / 16)
    }

    BoardPage {
        anchors.fill: parent
        board: window.board
        landscape: window.landscape
    }
}
