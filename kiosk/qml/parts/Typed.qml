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
        anchors.left: parent.left
        anchors.margins: Theme.gapSmall
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        color: typed.text === "" ? Theme.inkSoft : Theme.ink
        font.bold: typed.text !== ""
        font.pixelSize: typed.text === "" ? Theme.lead : Theme.title
        fontSizeMode: Text.HorizontalFit
        horizontalAlignment: Text.AlignHCenter
        lineHeight: 1
        minimumPixelSize: Theme.body
        text: typed.text === "" ? typed.hint : typed.text
        wrapMode: Text.NoWrap
    }
}
