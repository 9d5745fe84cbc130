import QtQuick
import Onewindow.Theme

// A card over the whole screen that has to be answered first.
Rectangle {
    id: veil

    default property alias content: body.content

    anchors.fill: parent
    color: "#B3142638"

    MouseArea {
        anchors.fill: parent
    }

    Panel {
        id: body

        anchors.centerIn: parent
        padding: Theme.margin
        spacing: Theme.gapLarge
        width: Math.min(parent.width - 2 * Theme.margin, 110 * Theme.unit)
    }
}
