pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Onewindow.Theme

// One case: its state, its departments, the day it was promised for.
Panel {
    id: panel

    required property string number
    required property string title
    required property string caseState
    required property string accepted
    required property string promised
    required property bool late
    required property list<string> steps
    required property string next
    required property list<string> owed
    required property string waiting

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.gap

        Words {
            Layout.fillWidth: true
            font.bold: true
            font.pixelSize: Theme.lead
            text: panel.title
        }

        Rectangle {
            Layout.alignment: Qt.AlignTop
            border.color: stateWords.color
            border.width: Theme.highContrast ? Theme.border : 0
            color: panel.caseState === "approved" ? Theme.jadeSoft : panel.caseState === "refused" ? Theme.redSoft : Theme.brandSoft
            implicitHeight: stateWords.implicitHeight + Theme.gapSmall
            implicitWidth: stateWords.implicitWidth + 2 * Theme.gap
            radius: height / 2

            Words {
                id: stateWords

                anchors.centerIn: parent
                color: panel.caseState === "approved" ? Theme.jadeInk : panel.caseState === "refused" ? Theme.redInk : Theme.brand
                font.bold: true
                font.pixelSize: Theme.small
                text: panel.caseState === "approved" ? qsTr("Approved") : panel.caseState === "refused" ? qsTr("Not approved") : qsTr("Being decided")
            }
        }
    }

    Fact {
        label: qsTr("Case number")
        value: panel.number
    }

    Fact {
        label: qsTr("Accepted on")
        value: panel.accepted
    }

    Fact {
        label: qsTr("Promised by")
        strong: true
        value: panel.promised
    }

    Repeater {
        model: panel.steps

        RowLayout {
            id: step

            required property string modelData
            readonly property string standing: modelData.split("|")[0]

            Layout.fillWidth: true
            spacing: Theme.gap

            Rectangle {
                border.color: step.standing === "done" ? Theme.jade : step.standing === "refused" ? Theme.red : Theme.line
                border.width: 0.625 * Theme.unit
                color: step.standing === "done" ? Theme.jade : Theme.card
                implicitHeight: 4 * Theme.unit
                implicitWidth: implicitHeight
                radius: height / 2
            }

            Words {
                Layout.fillWidth: true
                text: step.modelData.split("|")[1]
            }

            Words {
                color: step.standing === "done" ? Theme.jade : step.standing === "refused" ? Theme.red : Theme.inkSoft
                font.bold: step.standing !== "open"
                text: step.standing === "done" ? qsTr("agreed ✓") : step.standing === "refused" ? qsTr("declined") : qsTr("in progress")
            }
        }
    }

    Notice {
        objectName: "whatNext"
        Layout.fillWidth: true
        kind: panel.next === "owed" || panel.next === "refused" ? "amber" : panel.next === "deciding" ? "brand" : "jade"
        nextStep: panel.next === "owed" ? qsTr("Please show it at a window: take a number now, or bring it on your next visit.") : panel.next === "collect" ? qsTr("Touch “Collect my document”: it is printed at this terminal.") : panel.next === "deciding" ? (panel.waiting !== "" ? qsTr("%1 decides next, by %2 at the latest. Nothing is needed from you.").arg(panel.waiting).arg(panel.promised) : qsTr("The departments agree; the decision follows by %1 at the latest. Nothing is needed from you.").arg(panel.promised)) : panel.next === "coming" ? qsTr("Its document is being made ready. You find it here under “Collect”, usually on the same day.") : panel.next === "refused" ? qsTr("The service desk tells you the reasons and what you can do about it, also how to object.") : qsTr("You have its document. Nothing is left to do.")
        visible: !(panel.late && panel.next === "deciding")
        what: panel.next === "owed" ? qsTr("Still needed from you: %1").arg(panel.owed.join(qsTr(", "))) : panel.next === "collect" ? qsTr("Granted: your document is ready") : panel.next === "deciding" ? qsTr("What happens next") : panel.next === "coming" ? qsTr("Granted") : panel.next === "refused" ? qsTr("It could not be granted") : qsTr("Done")
    }

    Notice {
        Layout.fillWidth: true
        nextStep: qsTr("The service desk asks the department for you at once.")
        visible: panel.late
        what: qsTr("The promised day has passed. We are sorry.")
    }
}
