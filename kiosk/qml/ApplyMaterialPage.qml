import QtQuick
import QtQuick.Layouts
import Onewindow.Kiosk
import "parts"

// A material nobody but the applicant has.
Page {
    id: page

    readonly property ApplyModel apply: session.apply as ApplyModel

    objectName: "page_applyMaterial"
    contentAbove: true
    explanation: apply.note
    heading: qsTr("Still needed: %1").arg(apply.material)

    HowFar {
        Layout.fillWidth: true
        name: page.apply.name
        step: page.apply.step
        steps: page.apply.steps
    }

    Notice {
        Layout.fillWidth: true
        kind: "brand"
        nextStep: qsTr("You declare that you meet what it would prove and that you know what follows from a false declaration. Your signature at the end stands for this promise too.")
        visible: page.apply.mayPromise
        what: qsTr("A promise is enough here")
    }

    Notice {
        Layout.fillWidth: true
        nextStep: qsTr("Continue at a window: what you filled in goes with your number, and the clerk looks at the paper.")
        visible: !page.apply.mayPromise
        what: qsTr("This machine cannot take this paper in.")
    }

    Item {
        Layout.fillHeight: true
    }

    actions: [
        TouchButton {
            objectName: "promise"
            Layout.fillWidth: true
            kind: "main"
            text: qsTr("I promise it")
            visible: page.apply.mayPromise
            onTapped: page.apply.promise()
        },
        TouchButton {
            objectName: "atWindow"
            Layout.fillWidth: true
            kind: page.apply.mayPromise ? "plain" : "main"
            text: qsTr("Continue at a window")
            onTapped: page.apply.continueAtWindow()
        }
    ]
}
