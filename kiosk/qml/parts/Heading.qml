import QtQuick
import QtQuick.Layouts
import Onewindow.Theme

// What is happening, in a sentence, and what one has to know for it.
ColumnLayout {
    id: heading

    required property string text
    required property string explanation

    spacing: Theme.gapSmall
    visible: text !== ""

    Words {
        Layout.fillWidth: true
        Accessible.name: text
        Accessible.role: Accessible.Heading
        font.bold: true
        font.pixelSize: Theme.title
        objectName: "heading"
        text: heading.text
    }

    Words {
        Layout.fillWidth: true
        color: Theme.inkSoft
        font.pixelSize: Theme.lead
        text: heading.explanation
        visible: text !== ""
    }
}
