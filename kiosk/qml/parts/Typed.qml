import QtQuick
import Onewindow.Theme

// What was typed on the keypad, large enough to be checked at a glance.
Rectangle {
    id: typed

    required property string text
    property string hint: ""

    implicitHeight: Theme.target
    border.color: Theme.brand
    border.width: 2 * Theme.border
    color: Theme.card
    radius: Theme.gap

    Words {
        anchors.centerIn: parent
        color: typed.text === "" ? Theme.inkSoft : Theme.ink
        font.bold: typed.text !== ""
        font.pixelSize: typed.text === "" ? Theme.lead : Theme.title
        lineHeight: 1
        text: typed.text === "" ? typed.hint : typed.text
    }
}
