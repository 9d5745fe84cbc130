import QtQuick
import QtQuick.Layouts
import Onewindow.Theme

// Something to choose in the guide: its name, and what it is about.
Pressable {
    id: button

    required property string name
    required property string explanation
    property bool large: false

    implicitHeight: Math.max((large ? 20 : 0) * Theme.unit, Theme.target, column.implicitHeight + 2 * Theme.gapSmall)

    Accessible.description: explanation
    Accessible.name: name

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.leftMargin: Theme.gap + Theme.unit
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.unit

        Words {
            Layout.fillWidth: true
            color: button.large ? Theme.brand : Theme.ink
            font.bold: true
            font.pixelSize: button.large ? Theme.tile : Theme.lead
            text: button.name
        }

        Words {
            Layout.fillWidth: true
            color: Theme.inkSoft
            font.pixelSize: Theme.small
            text: button.explanation
            visible: text !== ""
        }
    }
}
