pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Onewindow.Kiosk
import Onewindow.Theme
import "parts"

// The documents somebody may take out: print those that are ready, all or some, or read why there is nothing to print.
Page {
    id: page

    readonly property CollectModel collect: session.collect as CollectModel
    readonly property bool several: collect.printable > 1

    objectName: "page_collect"
    explanation: several ? qsTr("All of them are printed, one after the other. Touch one to leave it out for now.") : ""
    heading: several ? qsTr("%1 documents are ready for you").arg(collect.printable) : documents.count > 0 ? qsTr("Your documents") : qsTr("No document is ready yet")

    StepsBar {
        Layout.fillWidth: true
        current: 1
        steps: [qsTr("Identity"), qsTr("Print"), qsTr("Take"), qsTr("Done")]
        visible: page.collect.printable > 0
    }

    GridLayout {
        Layout.fillWidth: true
        columnSpacing: Theme.gap
        columns: page.lying && documents.count > 1 ? 2 : 1
        rowSpacing: page.spacing
        uniformCellWidths: true
        visible: documents.count > 0 // an emptied grid would keep its height

        Repeater {
            id: documents

            model: page.collect.documents

            DocumentCard {
                Layout.alignment: Qt.AlignTop
                Layout.fillWidth: true
                several: page.several
                onPrinted: page.collect.printDocument(serial)
                onTaken: page.collect.takePrinted()
                onToggled: page.collect.toggle(serial)
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
        visible: page.collect.printable > 0
        what: qsTr("Each document is printed once. If no paper comes, if it jams or the power fails: nothing is lost and nothing is printed twice, a member of staff looks at it with you.")
    }

    Item {
        Layout.fillHeight: true
    }

    actions: [
        TouchButton {
            objectName: "printChosen"
            Layout.fillWidth: true
            enabled: page.collect.picked > 0
            kind: "main"
            text: page.collect.picked === page.collect.printable ? qsTr("Print all %1").arg(page.collect.picked) : qsTr("Print the %1 chosen").arg(page.collect.picked)
            visible: page.several
            onTapped: page.collect.printChosen()
        },
        TouchButton {
            objectName: "seeProgress"
            Layout.fillWidth: true
            text: qsTr("See the progress of my applications")
            visible: documents.count === 0
            onTapped: page.session.want("progress")
        }
    ]
}
