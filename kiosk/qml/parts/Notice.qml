import QtQuick
import QtQuick.Layouts
import Onewindow.Theme

// A sentence to look at: what is so, and what to do.
Rectangle {
    id: notice

    required property string what
    property string nextStep
    property string kind: "amber" // amber, jade or brand

    readonly property color words: kind === "jade" ? Theme.jadeInk : kind === "brand" ? Theme.brand : Theme.amberInk

    implicitHeight: column.implicitHeight + 2 * Theme.gap + Theme.unit
    color: kind === "jade" ? Theme.jadeSoft : kind === "brand" ? Theme.brandSoft : Theme.amberSoft
    border.color: words
    border.width: Theme.highContrast ? Theme.border : 0
    radius: Theme.gap

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.leftMargin: Theme.gapLarge
        anchors.right: parent.right
        anchors.rightMargin: Theme.gapLarge
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.unit

        Words {
            Layout.fillWidth: true
            color: notice.words
            font.bold: notice.nextStep !== ""
            text: notice.what
        }

        Words {
            Layout.fillWidth: true
            color: notice.words
            text: notice.nextStep
            visible: text !== ""
        }
    }
}
