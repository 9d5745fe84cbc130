import QtQuick
import Onewindow.Theme

// Words that are pressed: at least 20 mm high.
Pressable {
    id: button

    required property string text
    property string kind: "plain" // plain, main, caution or chosen
    property bool compact: false
    property bool large: false
    property real leading: 0 // room for a drawing before the words

    readonly property color ground: kind === "main" ? Theme.brand : kind === "caution" ? Theme.amberSoft : kind === "chosen" ? Theme.brandSoft : Theme.card
    readonly property color words: kind === "main" ? Theme.onBrand : kind === "caution" ? Theme.amberInk : kind === "chosen" ? Theme.brand : Theme.ink

    implicitWidth: Math.max(Theme.target, leading + label.implicitWidth + (compact ? 1.5 : 2.5) * Theme.gap)
    implicitHeight: Math.max(Theme.target, label.height + Theme.gapSmall)
    border.color: kind === "caution" ? Theme.amber : kind === "chosen" ? Theme.brand : Theme.line
    border.width: kind === "main" ? 0 : kind === "chosen" ? 2 * Theme.border : Theme.border
    color: pressed ? Qt.darker(ground, 1.12) : ground
    opacity: enabled ? 1 : 0.45
    radius: Theme.gap

    Accessible.name: text

    Words {
        id: label

        anchors.centerIn: parent
        anchors.horizontalCenterOffset: button.leading > 0 ? button.leading + (width - button.width) / 2 : 0
        color: button.words
        font.bold: button.kind === "main" || button.kind === "chosen" || button.large
        font.pixelSize: button.large ? Theme.tile : button.kind === "main" ? Theme.lead : button.compact && Theme.elderly ? Theme.small : Theme.body
        horizontalAlignment: Text.AlignHCenter
        text: button.text
        width: button.width > 0 ? Math.min(implicitWidth, button.width - button.leading - Theme.gapSmall) : implicitWidth
        wrapMode: Text.Wrap
    }
}
