pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Onewindow.Kiosk
import Onewindow.Theme

// The list to take along by phone or on paper, what the card adds to it, and the number for it.
GridLayout {
    id: along

    required property Session session
    required property GuideModel guide
    required property bool lying
    readonly property var told: ({
            "printed": qsTr("Your list is printed: please take it below the screen."),
            "failed": qsTr("The list did not come out. Scan the code: your phone shows the same list."),
            "paper_out": qsTr("There is no paper for the list. Scan the code: your phone shows the same list."),
            "not_asked": qsTr("This terminal prints no lists. Scan the code: your phone shows the same list.")
        })

    columnSpacing: Theme.gap
    columns: along.lying ? 3 : 2
    rowSpacing: Theme.gapSmall

    ColumnLayout {
        Layout.columnSpan: along.lying ? 1 : 2
        Layout.fillWidth: true
        Layout.preferredWidth: 1
        spacing: Theme.gapSmall

        Notice {
            objectName: "slipTold"
            Layout.fillWidth: true
            kind: along.guide.slip === "printed" ? "jade" : "amber"
            visible: what !== ""
            what: along.told[along.guide.slip] ?? ""
        }

        Words {
            objectName: "storeTold"
            Layout.fillWidth: true
            color: along.guide.store === "answered" ? Theme.jadeInk : Theme.brand
            text: along.guide.askedStore ? qsTr("Looking up what the state holds already…") : along.guide.store === "answered" ? qsTr("✓ Looked up for your card in the state's records. Nothing of it is kept here.") : along.guide.store === "cut" ? qsTr("The line is down: what the state holds cannot be looked up just now.") : qsTr("Put your ID card on the reader to see what the state holds already.")
            visible: along.guide.listed
        }

        Words {
            Layout.fillWidth: true
            color: Theme.inkSoft
            font.pixelSize: Theme.small
            text: qsTr("Scan the code to keep the list on your phone. It names no person.")
            visible: along.guide.listed
        }
    }

    Rectangle {
        Layout.preferredHeight: 30 * Theme.unit
        Layout.preferredWidth: 30 * Theme.unit
        border.color: Theme.line
        border.width: Theme.border
        color: "white" // a code is read from black on white, whatever the look
        radius: Theme.gap
        visible: along.guide.listed

        Image {
            objectName: "guideCode"
            anchors.fill: parent
            anchors.margins: Theme.unit
            fillMode: Image.PreserveAspectFit
            smooth: false
            source: along.guide.qr
        }
    }

    ColumnLayout {
        Layout.fillWidth: true
        Layout.preferredWidth: 2
        spacing: Theme.gapSmall

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.gapSmall

            TouchButton {
                objectName: "printList"
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                text: qsTr("Print the list")
                visible: along.guide.slip !== "not_asked"
                onTapped: along.guide.printList()
            }

            TouchButton {
                objectName: "otherWish"
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                text: qsTr("Something else")
                onTapped: along.guide.open()
            }
        }

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.gapSmall

            Repeater {
                id: lines

                model: along.guide.lines

                TouchButton {
                    required property int index
                    required property string letter
                    required property string name

                    objectName: "takeNumber_" + letter
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    kind: index === 0 ? "main" : "plain"
                    text: lines.count > 1 ? qsTr("Number for %1").arg(name) : qsTr("Take a number for this: %1").arg(name)
                    onTapped: along.guide.takeNumber(letter)
                }
            }
        }
    }
}
