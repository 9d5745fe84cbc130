import QtQuick
import QtQuick.Layouts
import Onewindow.Theme

// An item to apply for: its name, whose it is, how long it takes.
Pressable {
    id: tile

    required property string name
    required property string department
    required property int days
    required property string fee
    property bool small: false

    implicitHeight: Math.max(Theme.target, column.implicitHeight + 2 * (small ? Theme.gapSmall : Theme.gap))

    Accessible.description: department + " " + promise.text
    Accessible.name: name

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.leftMargin: Theme.gap
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.unit

        Words {
            Layout.fillWidth: true
            font.bold: true
            font.pixelSize: tile.small ? Theme.body : Theme.lead
            text: tile.name
        }

        Words {
            id: promise

            Layout.fillWidth: true
            color: tile.days === 0 ? Theme.jade : Theme.inkSoft
            font.bold: tile.days === 0
            font.pixelSize: Theme.small
            text: (tile.days === 0 ? qsTr("Done at once") : tile.days === 1 ? qsTr("1 working day") : qsTr("%1 working days").arg(tile.days)) + (tile.fee !== "" ? " · " + tile.fee : "")
        }
    }
}
