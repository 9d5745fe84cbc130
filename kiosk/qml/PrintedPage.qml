import QtQuick
import QtQuick.Layouts
import Onewindow.Kiosk
import Onewindow.Theme
import "parts"

// The sheet lies in the tray.
Page {
    id: page

    readonly property PaperModel paper: session.papers as PaperModel

    objectName: "page_printed"
    explanation: qsTr("It lies in the tray below the screen. Your signature confirms that you have it.")
    heading: qsTr("Please take your %1").arg(paper.title)

    StepsBar {
        Layout.fillWidth: true
        current: 2
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

    Notice {
        Layout.fillWidth: true
        kind: "brand"
        nextStep: qsTr("If anything is wrong with it, call help before you touch the button: a member of staff looks at it with you.")
        what: qsTr("Is it complete and well readable?")
    }

    SignaturePad {
        objectName: "signaturePad"
        Layout.fillHeight: true
        Layout.fillWidth: true
        Layout.minimumHeight: 24 * Theme.unit
        hint: qsTr("Please sign here with your finger")
        onDrawn: strokes => page.session.sign(strokes)

        TouchButton {
            objectName: "wipeSignature"
            anchors.margins: 2 * Theme.unit
            anchors.right: parent.right
            anchors.top: parent.top
            text: qsTr("Sign again")
            visible: page.paper.signed
            onTapped: (parent as SignaturePad).wipe()
        }
    }

    actions: TouchButton {
        objectName: "confirmTaken"
        Layout.fillWidth: true
        enabled: page.paper.signed
        kind: "main"
        text: qsTr("I have taken it and signed")
        onTapped: page.session.confirmTaken()
    }
}
