pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Onewindow.Kiosk
import "parts"

// How far the visitor's cases are.
Page {
    id: page

    readonly property ProgressModel progress: session.progress as ProgressModel

    objectName: "page_progress"
    explanation: progress.owing > 0 ? qsTr("Something is needed from you.") : progress.ready > 0 ? (progress.ready === 1 ? qsTr("A document can be printed here now.") : qsTr("%1 documents can be printed here now.").arg(progress.ready)) : cases.count > 0 ? qsTr("Nothing is needed from you at the moment.") : ""
    contentAbove: true
    heading: cases.count > 0 ? qsTr("How far your applications are") : qsTr("No applications yet")

    Repeater {
        id: cases

        model: page.progress.cases

        CasePanel {
            Layout.fillWidth: true
        }
    }

    NothingHere {
        Layout.fillWidth: true
        icon: "progress"
        nextStep: qsTr("Take a number: at the window any department's matter is taken in, and from then on you follow it here.")
        visible: cases.count === 0
        what: qsTr("We have no application of yours in this hall.")
    }

    Item {
        Layout.fillHeight: true
    }

    actions: [
        TouchButton {
            objectName: "goCollect"
            Layout.fillWidth: true
            kind: "main"
            text: qsTr("Collect my document")
            visible: page.progress.ready > 0
            onTapped: page.session.want("collect")
        },
        TouchButton {
            objectName: "takeNumber"
            Layout.fillWidth: true
            kind: page.progress.owing > 0 && page.progress.ready === 0 ? "main" : "plain"
            text: qsTr("Take a number")
            onTapped: page.session.want("takeTicket")
        }
    ]
}
