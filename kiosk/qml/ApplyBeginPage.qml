import QtQuick
import QtQuick.Layouts
import Onewindow.Kiosk
import Onewindow.Theme
import "parts"

// What the matter takes, and whether the hall may look up what the state holds.
Page {
    id: page

    readonly property ApplyModel apply: session.apply as ApplyModel

    objectName: "page_applyBegin"
    contentAbove: true
    explanation: apply.halfDone ? qsTr("You have begun this before.") : ""
    heading: apply.name

    Panel {
        Layout.fillWidth: true
        padding: Theme.margin

        Fact {
            label: qsTr("Decided by")
            value: page.apply.department
        }

        Fact {
            label: qsTr("It takes")
            strong: true
            value: page.apply.days === 0 ? qsTr("Done at once") : page.apply.days === 1 ? qsTr("1 working day") : qsTr("%1 working days").arg(page.apply.days)
        }

        Fact {
            label: qsTr("It costs")
            value: page.apply.fee === "" ? qsTr("Nothing") : page.apply.fee
        }

        Fact {
            label: qsTr("You do")
            value: qsTr("Answer a few questions, look through everything, sign with your finger.")
        }
    }

    Notice {
        Layout.fillWidth: true
        kind: "jade"
        nextStep: qsTr("The form is filled in from your card and your e-licences, and no paper is asked of you that the state already holds. It is looked up for this matter alone.")
        what: qsTr("May we look up what the state already holds of you?")
    }

    Item {
        Layout.fillHeight: true
    }

    actions: [
        TouchButton {
            objectName: "beginApplying"
            Layout.fillWidth: true
            kind: "main"
            text: page.apply.halfDone ? qsTr("Yes, go on where I left off") : qsTr("Yes, begin")
            onTapped: page.apply.begin()
        },
        TouchButton {
            objectName: "atWindow"
            Layout.fillWidth: true
            text: qsTr("No, I prefer a window: take a number")
            onTapped: page.apply.continueAtWindow()
        }
    ]
}
