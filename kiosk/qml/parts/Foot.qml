import QtQuick
import Onewindow.Kiosk
import Onewindow.Theme

// The strip under every page.
Rectangle {
    id: foot

    required property Session session

    color: Theme.card
    height: Theme.headerHeight

    Rectangle {
        color: Theme.line
        height: Theme.border
        width: parent.width
    }

    Footer {
        anchors.fill: parent
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        session: foot.session
    }
}
