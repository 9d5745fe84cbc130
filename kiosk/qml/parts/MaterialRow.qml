import QtQuick
import QtQuick.Layouts
import Onewindow.Theme

// A material and why nobody has to bring it, or how it was given.
Rectangle {
    id: row

    required property string name
    required property string how // held, seen, later, promised or photographed
    required property string source

    border.color: row.how === "later" ? Theme.brand : Theme.jade
    border.width: Theme.highContrast ? Theme.border : 0
    color: row.how === "later" ? Theme.brandSoft : Theme.jadeSoft
    implicitHeight: column.implicitHeight + 2 * Theme.gapSmall
    radius: Theme.radiusSmall

    ColumnLayout {
        id: column

        readonly property color words: row.how === "later" ? Theme.brand : Theme.jadeInk

        anchors.left: parent.left
        anchors.leftMargin: Theme.gap
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        spacing: 0

        Words {
            Layout.fillWidth: true
            color: column.words
            font.bold: true
            text: (row.how === "later" ? "" : "✓ ") + row.name
        }

        Words {
            Layout.fillWidth: true
            color: column.words
            font.pixelSize: Theme.small
            text: row.how === "held" ? qsTr("Not needed from you: %1").arg(row.source) : row.how === "seen" ? qsTr("Read from the card here") : row.how === "later" ? qsTr("The hall checks it itself once the line is back: %1").arg(row.source) : row.how === "promised" ? qsTr("Your promise") : qsTr("Photographed here")
        }
    }
}
