import QtQuick
import QtQuick.Layouts
import Onewindow.Theme

// There is nothing of this kind for the visitor; says what to do instead.
Panel {
    id: nothing

    required property string icon
    required property string what
    required property string nextStep

    padding: Theme.margin

    Picture {
        Layout.alignment: Qt.AlignHCenter
        implicitWidth: 20 * Theme.unit
        name: nothing.icon
    }

    Words {
        Layout.fillWidth: true
        font.bold: true
        font.pixelSize: Theme.tile
        horizontalAlignment: Text.AlignHCenter
        text: nothing.what
    }

    Words {
        Layout.fillWidth: true
        color: Theme.inkSoft
        font.pixelSize: Theme.lead
        horizontalAlignment: Text.AlignHCenter
        text: nothing.nextStep
    }
}
