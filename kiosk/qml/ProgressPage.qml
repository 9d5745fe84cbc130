pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Onewindow.Kiosk
import "parts"

// How far the visitor's cases are.
Page {
    id: page

    readonly property PaperModel papers: session.papers as PaperModel

    objectName: "page_progress"
    contentAbove: true
    heading: cases.count > 0 ? qsTr("How far your applications are") : qsTr("No applications yet")

    Repeater {
        id: cases

        model: page.papers.cases

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

    actions: TouchButton {
        objectName: "takeNumber"
        Layout.fillWidth: true
        text: qsTr("Take a number")
        onTapped: page.session.want("takeTicket")
    }
}
