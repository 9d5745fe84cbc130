import QtQuick
import QtQuick.Layouts
import Onewindow.Theme

// A number and what it counts.
ColumnLayout {
    id: figure

    required property string value
    required property string label

    Layout.fillWidth: true
    Layout.preferredWidth: 1
    spacing: 0

    Words {
        Layout.alignment: Qt.AlignHCenter
        font.bold: true
        font.pixelSize: Theme.tile
        text: figure.value
    }

    Words {
        Layout.alignment: Qt.AlignHCenter
        Layout.fillWidth: true
        color: Theme.inkSoft
        font.pixelSize: Theme.small
        horizontalAlignment: Text.AlignHCenter
        text: figure.label
    }
}
