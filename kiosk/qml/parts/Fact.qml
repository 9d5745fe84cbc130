import QtQuick
import QtQuick.Layouts
import Onewindow.Theme

// A name and its value, as on a form.
RowLayout {
    id: fact

    required property string label
    required property string value
    property bool strong: false

    spacing: Theme.gap
    visible: value !== ""

    Words {
        Layout.alignment: Qt.AlignTop
        Layout.preferredWidth: 26.25 * Theme.unit
        color: Theme.inkSoft
        text: fact.label
    }

    Words {
        Layout.fillWidth: true
        font.bold: fact.strong
        text: fact.value
    }
}
