import QtQuick
import QtQuick.Layouts
import Onewindow.Theme

// A document on the page that gives it out: alone with its button, among several to be touched or left out.
Rectangle {
    id: held

    required property string serial
    required property string title
    required property string holder
    required property string caseNumber
    required property bool canPrint
    required property bool canTake
    required property bool collected
    required property bool chosen
    required property bool behalf
    required property string what
    required property string nextStep
    property bool several: false
    readonly property bool choosing: several && canPrint

    signal printed
    signal taken
    signal toggled

    border.color: choosing && chosen ? Theme.brand : Theme.line
    border.width: choosing && chosen ? 2 * Theme.border : Theme.border
    color: Theme.card
    implicitHeight: column.implicitHeight + 2 * column.anchors.margins
    radius: Theme.radius

    Pressable {
        objectName: "choose_" + held.serial
        anchors.fill: parent
        border.width: 0
        color: pressed ? Theme.brandSoft : "transparent"
        visible: held.choosing
        onTapped: held.toggled()

        Accessible.checkable: true
        Accessible.checked: held.chosen
        Accessible.name: held.title + ", " + held.holder
        Accessible.role: Accessible.CheckBox
    }

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.margins: held.choosing ? Theme.gapLarge : Theme.margin
        anchors.right: parent.right
        anchors.top: parent.top
        spacing: Theme.gap

        DocumentFacts {
            Layout.fillWidth: true
            caseNumber: held.caseNumber
            holder: held.holder
            serial: held.serial
            title: held.title
            visible: !held.several
        }

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.gap
            visible: held.several

            Rectangle {
                border.color: held.chosen ? Theme.brand : Theme.inkSoft
                border.width: 2 * Theme.border
                color: held.chosen ? Theme.brand : Theme.card
                implicitHeight: 6 * Theme.unit
                implicitWidth: implicitHeight
                radius: Theme.radiusSmall / 2
                visible: held.choosing

                Words {
                    anchors.centerIn: parent
                    color: Theme.onBrand
                    font.bold: true
                    text: "✓"
                    visible: held.chosen
                }
            }

            ColumnLayout {
                Layout.fillWidth: true
                spacing: Theme.unit / 2

                Words {
                    Layout.fillWidth: true
                    font.bold: true
                    font.pixelSize: Theme.lead
                    text: held.title
                }

                Words {
                    Layout.fillWidth: true
                    color: Theme.inkSoft
                    font.pixelSize: Theme.small
                    text: held.holder + " · " + qsTr("Serial %1").arg(held.serial)
                    wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                }
            }
        }

        Notice {
            objectName: "onBehalf"
            Layout.fillWidth: true
            kind: "brand"
            visible: held.behalf && (held.canPrint || held.canTake)
            what: qsTr("You collect this for %1, who authorised you. It is recorded that you took it.").arg(held.holder)
        }

        Notice {
            objectName: "documentState"
            Layout.fillWidth: true
            kind: held.collected ? "jade" : "amber"
            nextStep: held.nextStep
            visible: held.what !== ""
            what: held.what
        }

        TouchButton {
            objectName: "printDocument"
            Layout.fillWidth: true
            kind: "main"
            text: qsTr("Print now")
            visible: held.canPrint && !held.several
            onTapped: held.printed()
        }

        TouchButton {
            objectName: "takeDocument"
            Layout.fillWidth: true
            kind: "main"
            text: qsTr("It is printed: take it now")
            visible: held.canTake
            onTapped: held.taken()
        }
    }
}
