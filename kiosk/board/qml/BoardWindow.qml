pragma ComponentBehavior: Bound

import QtQuick
import Onewindow.Board
import Onewindow.Theme

// The board's window: any resolution, landscape drawn for 1920 × 1080, portrait for 1080 × 1920. A strip above one
// window, much wider than high, takes its sizes from its height.
Window {
    id: window

    required property BoardModel board
    readonly property bool landscape: width >= height
    readonly property bool strip: window.board.oneWindow && window.width > window.height * 2

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
        value: window.strip ? window.height * 2.6 : window.landscape ? Math.min(window.width, window.height * 16 / 9) : Math.min(window.width, window.height * 9 / 16)
    }

    Loader {
        anchors.fill: parent
        sourceComponent: window.board.oneWindow ? desk : hall
    }

    Component {
        id: hall

        BoardPage {
            board: window.board
            landscape: window.landscape
        }
    }

    Component {
        id: desk

        DeskPage {
            board: window.board
            landscape: window.landscape
            strip: window.strip
        }
    }

    BoardText { // for the probe: nobody reads what everybody hears
        objectName: "lastAnnouncement"
        text: window.board.announcement
        visible: false
    }
}
