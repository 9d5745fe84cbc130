pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Onewindow.Kiosk
import Onewindow.Theme
import "parts"

// Handed over: what happens next.
Page {
    id: page

    readonly property CollectModel paper: session.collect as CollectModel

    objectName: "page_collected"
    contentAbove: true
    explanation: qsTr("The hand-over is recorded. All the best!")
    heading: paper.printed > 1 ? qsTr("These %1 documents are yours now").arg(paper.printed) : qsTr("Your %1 is yours now").arg(paper.title)

    StepsBar {
        Layout.fillWidth: true
        current: 4
        steps: [qsTr("Identity"), qsTr("Print"), qsTr("Take"), qsTr("Done")]
    }

    Panel {
        Layout.fillWidth: true
        padding: Theme.margin

        Picture {
            Layout.alignment: Qt.AlignHCenter
            done: true
            implicitWidth: (page.paper.printed > 1 ? 14 : 25) * Theme.unit
            name: "done"
        }

        Repeater {
            model: page.paper.sheets

            ColumnLayout {
                id: sheet

                required property string serial
                required property string title

                Layout.fillWidth: true
                spacing: 0

                Words {
                    Layout.fillWidth: true
                    font.bold: true
                    font.pixelSize: page.paper.printed > 1 ? Theme.lead : Theme.tile
                    horizontalAlignment: Text.AlignHCenter
                    text: sheet.title
                }

                Words {
                    Layout.fillWidth: true
                    color: Theme.inkSoft
                    font.pixelSize: page.paper.printed > 1 ? Theme.small : Theme.body
                    horizontalAlignment: Text.AlignHCenter
                    text: qsTr("Serial %1").arg(sheet.serial)
                }
            }
        }
    }

    Notice {
        Layout.fillWidth: true
        kind: "jade"
        nextStep: qsTr("Its code on the paper lets anyone check that it is genuine. The electronic licence is in your account too, so no office may ask you for a copy.")
        what: qsTr("Good to know")
    }

    Item {
        Layout.fillHeight: true
    }

    actions: GridLayout {
        Layout.fillWidth: true
        columnSpacing: Theme.gap
        columns: page.lying ? 3 : 1
        rowSpacing: Theme.gap

        TouchButton {
            objectName: "collectOthers"
            Layout.fillWidth: true
            text: qsTr("Collect the others too")
            visible: page.paper.printable > 0
            onTapped: page.session.want("collect")
        }

        TouchButton {
            objectName: "goRate"
            Layout.fillWidth: true
            text: qsTr("Rate today's service")
            visible: page.paper.canRate
            onTapped: page.session.want("rate")
        }

        FinishButton {
            session: page.session
        }
    }
}
