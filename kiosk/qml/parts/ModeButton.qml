import QtQuick
import QtQuick.Layouts
import Onewindow.Theme

// An access mode: a picture, its name, a sentence, and a tick when it is on.
Pressable {
    id: button

    required property string text
    required property string explanation
    required property string icon
    required property bool on
    property bool terse: false // there is room for the name only

    border.color: on ? Theme.brand : Theme.line
    border.width: on ? 2 * Theme.border : Theme.border
    color: on || pressed ? Theme.brandSoft : Theme.card
    implicitHeight: Theme.target

    Accessible.checkable: true
    Accessible.checked: on
    Accessible.description: explanation
    Accessible.name: text
    Accessible.role: Accessible.CheckBox

    ColumnLayout {
        id: body

        anchors.left: parent.left
        anchors.margins: Theme.gapSmall
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.unit

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.gapSmall

            Picture {
                done: button.on
                implicitWidth: 9 * Theme.unit
                name: button.on ? "done" : button.icon
            }

            Words {
                Layout.fillWidth: true
                font.bold: true
                text: button.text
            }
        }

        Words {
            Layout.fillWidth: true
            color: Theme.inkSoft
            font.pixelSize: Theme.small
            text: button.explanation
            visible: !button.terse
        }
    }
}
