import QtQuick
import QtQuick.Layouts
import Onewindow.Kiosk
import Onewindow.Theme
import "parts"

// Paper is on its way; nothing can be touched but help.
Page {
    id: page

    readonly property CollectModel paper: session.collect as CollectModel

    objectName: "page_printing"
    contentAbove: true
    explanation: paper.total > 1 ? qsTr("Document %1 of %2").arg(paper.number).arg(paper.total) : ""
    heading: qsTr("Printing your %1").arg(paper.title)

    StepsBar {
        Layout.fillWidth: true
        current: 1
        steps: [qsTr("Identity"), qsTr("Print"), qsTr("Take"), qsTr("Done")]
    }

    Panel {
        Layout.fillWidth: true
        padding: Theme.margin

        DocumentFacts {
            Layout.fillWidth: true
            caseNumber: page.paper.caseNumber
            holder: page.paper.holder
            serial: page.paper.serial
            title: page.paper.title
        }
    }

    ColumnLayout {
        Layout.fillWidth: true
        spacing: Theme.gap

        Rectangle {
            Layout.fillWidth: true
            color: Theme.brandSoft
            implicitHeight: Theme.gap
            radius: height / 2

            Rectangle {
                color: Theme.brand
                height: parent.height
                radius: height / 2
                width: Math.max(height, parent.width * page.paper.share)

                Behavior on width {
                    NumberAnimation {
                        duration: Theme.calm
                        easing.type: Easing.OutCubic
                    }
                }
            }
        }

        Words {
            Layout.fillWidth: true
            font.pixelSize: Theme.lead
            text: page.paper.stage === "" || page.paper.stage === "checking" ? qsTr("We are asking the printer whether it is ready…") : page.paper.stage === "reserved" ? qsTr("Your document is being prepared…") : page.paper.stage === "printed" ? qsTr("The sheet is out.") : page.paper.secondsLeft > 0 ? qsTr("The sheet is coming out, about %1 seconds more. Please do not walk away.").arg(page.paper.secondsLeft) : qsTr("It takes a little longer than usual. Please do not walk away.")
        }
    }

    Notice {
        Layout.fillWidth: true
        what: qsTr("Each document is printed once. If no paper comes, if it jams or the power fails: nothing is lost and nothing is printed twice, a member of staff looks at it with you.")
    }

    SheetSlot {
        Layout.fillHeight: true
        Layout.fillWidth: true
        share: page.paper.stage === "printing" ? page.paper.share : 0
        title: page.paper.title
    }
}
