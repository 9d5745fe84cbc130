import QtQuick
import QtQuick.Layouts
import Onewindow.Kiosk
import Onewindow.Theme
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
        objectName: "underCamera"
        Layout.fillWidth: true
        kind: "brand"
        nextStep: qsTr("Press the camera's button and wait: its picture shows here by itself.")
        visible: page.apply.mayPhotograph && page.apply.photoPages === 0
        what: qsTr("Lay the sheet flat under the document camera")
    }

    Panel {
        Layout.fillWidth: true
        visible: page.apply.photoPages > 0

        Image {
            Layout.alignment: Qt.AlignHCenter
            Layout.maximumWidth: parent?.width ?? 0
            Layout.preferredHeight: (page.lying ? 48 : 80) * Theme.unit
            cache: false // nothing of it outlives the page
            fillMode: Image.PreserveAspectFit
            objectName: "photo"
            source: page.apply.preview
            visible: page.apply.preview !== ""
        }

        Words {
            Layout.fillWidth: true
            horizontalAlignment: Text.AlignHCenter
            text: page.apply.preview !== "" ? qsTr("Can everything on it be read?") : qsTr("%1 pages are taken in.").arg(page.apply.photoPages)
        }
    }

    Notice {
        Layout.fillWidth: true
        nextStep: qsTr("Continue at a window: what you filled in goes with your number, and the clerk looks at the paper.")
        visible: !page.apply.mayPromise && !page.apply.mayPhotograph
        what: qsTr("This machine cannot take this paper in.")
    }

    Item {
        Layout.fillHeight: true
    }

    actions: [
        TouchButton {
            objectName: "usePhoto"
            Layout.fillWidth: true
            kind: "main"
            text: qsTr("Yes, use it")
            visible: page.apply.photoPages > 0
            onTapped: page.apply.usePhoto()
        },
        TouchButton {
            objectName: "photographAgain"
            Layout.fillWidth: true
            text: qsTr("Take it again")
            visible: page.apply.photoPages > 0
            onTapped: page.apply.photographAgain()
        },
        TouchButton {
            objectName: "promise"
            Layout.fillWidth: true
            kind: page.apply.mayPhotograph ? "plain" : "main"
            text: qsTr("I promise it")
            visible: page.apply.mayPromise && page.apply.photoPages === 0
            onTapped: page.apply.promise()
        },
        TouchButton {
            objectName: "atWindow"
            Layout.fillWidth: true
            kind: page.apply.mayPromise || page.apply.mayPhotograph ? "plain" : "main"
            text: qsTr("Continue at a window")
            onTapped: page.apply.continueAtWindow()
        }
    ]
}
