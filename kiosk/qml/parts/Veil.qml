import QtQuick
import QtQuick.Layouts
import Onewindow.Theme

// A card over the whole screen that has to be answered first.
Rectangle {
    id: veil

    default property alias content: body.content
    required property string question // what it is about, and its heading
    property bool roomy: false // it holds much, and needs the room
    readonly property bool low: Theme.reachable && width < height

    anchors.fill: parent
    color: "#B3142638"

    Accessible.name: question
    Accessible.role: Accessible.Dialog

    MouseArea {
        anchors.fill: parent // nothing beneath is touched
    }

    Panel {
        id: body

        anchors.horizontalCenter: parent.horizontalCenter
        padding: veil.roomy ? Theme.gapLarge : Theme.margin
        spacing: veil.roomy ? Theme.gap : Theme.gapLarge
        y: veil.low ? parent.height - height - Theme.gapLarge : (parent.height - height) / 2
        width: Math.min(parent.width - 2 * Theme.margin, (!veil.roomy ? 110 : veil.width > veil.height ? 210 : 170) * Theme.unit)

        Words {
            Layout.fillWidth: true
            Accessible.name: text
            Accessible.role: Accessible.Heading
            font.bold: true
            font.pixelSize: Theme.tile
            text: veil.question
        }
    }
}
