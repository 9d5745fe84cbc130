import QtQuick
import QtQuick.Layouts
import Onewindow.Theme

// One of the five levels: a drawn face and its words.
Pressable {
    id: button

    required property int level // 5 (best) to 1
    required property string text
    required property bool chosen

    implicitHeight: Math.max(Theme.target, row.implicitHeight + Theme.gapSmall)
    border.color: chosen ? Theme.brand : Theme.line
    border.width: chosen ? 2 * Theme.border : Theme.border
    color: chosen || pressed ? Theme.brandSoft : Theme.card

    Accessible.checked: chosen
    Accessible.name: text
    Accessible.role: Accessible.RadioButton

    RowLayout {
        id: row

        anchors.fill: parent
        anchors.leftMargin: Theme.gapLarge
        anchors.rightMargin: Theme.gapLarge
        spacing: Theme.gapLarge

        Image {
            Layout.preferredHeight: 11 * Theme.unit
            Layout.preferredWidth: 11 * Theme.unit
            source: Qt.resolvedUrl("../../../resources/icons/face_" + button.level + ".svg")
            sourceSize.height: height
            sourceSize.width: width
        }

        Words {
            Layout.fillWidth: true
            font.bold: true
            font.pixelSize: Theme.tile
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Theme.body
            text: button.text
            wrapMode: Text.NoWrap
        }

        Words {
            color: Theme.brand
            font.bold: true
            font.pixelSize: Theme.tile
            text: "✓"
            visible: button.chosen
        }
    }
}
