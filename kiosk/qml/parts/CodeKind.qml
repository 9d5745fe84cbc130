import QtQuick
import QtQuick.Layouts
import Onewindow.Theme

// A kind of code, where one finds it and what it is good for.
RowLayout {
    id: kind

    required property string icon
    required property string title
    required property string explanation

    spacing: Theme.gapLarge

    Picture {
        Layout.alignment: Qt.AlignTop
        implicitWidth: 13 * Theme.unit
        name: kind.icon
    }

    ColumnLayout {
        Layout.fillWidth: true
        spacing: Theme.unit

        Words {
            Layout.fillWidth: true
            font.bold: true
            font.pixelSize: Theme.lead
            text: kind.title
        }

        Words {
            Layout.fillWidth: true
            color: Theme.inkSoft
            text: kind.explanation
        }
    }
}
