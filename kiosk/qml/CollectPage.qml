pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Onewindow.Kiosk
import Onewindow.Theme
import "parts"

// The visitor's documents: print the one that is ready, or read why there is nothing to print.
Page {
    id: page

    readonly property PaperModel papers: session.papers as PaperModel

    objectName: "page_collect"
    heading: documents.count > 0 ? qsTr("Your documents") : qsTr("No document is ready yet")

    StepsBar {
        Layout.fillWidth: true
        current: 1
        steps: [qsTr("Identity"), qsTr("Print"), qsTr("Take"), qsTr("Done")]
        visible: page.papers.canPrintAny
    }

    Repeater {
        id: documents

        model: page.papers.documents

        Panel {
            id: held

            required property string serial
            required property string title
            required property string holder
            required property string caseNumber
            required property bool canPrint
            required property bool canTake
            required property bool collected
            required property string what
            required property string nextStep

            Layout.fillWidth: true
            padding: Theme.margin

            DocumentFacts {
                Layout.fillWidth: true
                caseNumber: held.caseNumber
                holder: held.holder
                serial: held.serial
                title: held.title
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
                visible: held.canPrint
                onTapped: page.session.printDocument(held.serial)
            }

            TouchButton {
                objectName: "takeDocument"
                Layout.fillWidth: true
                kind: "main"
                text: qsTr("It is printed: take it now")
                visible: held.canTake
                onTapped: page.session.takeDocument(held.serial)
            }
        }
    }

    NothingHere {
        Layout.fillWidth: true
        icon: "document"
        nextStep: qsTr("When an application of yours is approved, its document waits for you here. “Progress” shows how far it is.")
        visible: documents.count === 0
        what: qsTr("There is nothing to collect at the moment.")
    }

    Notice {
        Layout.fillWidth: true
        visible: page.papers.canPrintAny
        what: qsTr("Each document is printed once. If no paper comes, if it jams or the power fails: nothing is lost and nothing is printed twice, a member of staff looks at it with you.")
    }

    Item {
        Layout.fillHeight: true
    }

    actions: TouchButton {
        objectName: "seeProgress"
        Layout.fillWidth: true
        text: qsTr("See the progress of my applications")
        visible: documents.count === 0
        onTapped: page.session.want("progress")
    }
}
