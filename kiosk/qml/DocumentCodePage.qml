import QtQuick
import QtQuick.Layouts
import Onewindow.Kiosk
import Onewindow.Theme
import "parts"

// What a document's code is worth: as on the platform's verify page, and what that cannot say without a line.
Page {
    id: page

    readonly property IdentityModel identity: session.identity as IdentityModel
    readonly property bool good: identity.verdict === "authentic"
    readonly property bool bad: identity.verdict === "voided" || identity.verdict === "replaced"

    objectName: "page_documentCode"
    contentAbove: true
    heading: good ? qsTr("This document is genuine") : identity.verdict === "voided" ? qsTr("This sheet is void") : identity.verdict === "replaced" ? qsTr("This document was replaced and is void") : qsTr("The code is genuine")

    Notice {
        objectName: "verdict"
        Layout.fillWidth: true
        kind: page.good ? "jade" : "amber"
        nextStep: page.good ? "" : page.identity.verdict === "voided" ? qsTr("Only the sheet that was printed last counts.") : page.identity.verdict === "replaced" ? qsTr("Only the new document counts.") : page.identity.verdict === "offline" ? qsTr("Please check it again once the line is back, or on the platform's verify page.") : qsTr("The hall's record of it comes by itself once its line is back. If it is urgent, ask the authority that issued it.")
        what: page.good ? qsTr("Its signature is good, and it is valid as far as the platform knows.") : page.identity.verdict === "voided" ? qsTr("The document was printed once more afterwards.") : page.identity.verdict === "replaced" ? qsTr("A new document was issued in its place.") : page.identity.verdict === "offline" ? qsTr("Its signature is good. Whether it is still valid, only the platform knows, and the line to it is down.") : qsTr("The platform has no record of the printing yet.")
    }

    Panel {
        Layout.fillWidth: true
        padding: Theme.margin

        Picture {
            Layout.alignment: Qt.AlignHCenter
            done: page.good
            implicitWidth: 18 * Theme.unit
            name: page.bad ? "attention" : "document"
            visible: !page.lying
        }

        Fact {
            Layout.fillWidth: true
            label: qsTr("Document")
            value: page.identity.kind
        }

        Fact {
            Layout.fillWidth: true
            label: qsTr("Number")
            strong: true
            value: page.identity.serial
        }

        Fact {
            Layout.fillWidth: true
            label: qsTr("Issued by")
            value: page.identity.issuer
        }

        Fact {
            Layout.fillWidth: true
            label: qsTr("Issued on")
            value: page.identity.issued
        }

        Fact {
            Layout.fillWidth: true
            label: qsTr("State")
            value: page.good ? page.identity.documentState : ""
        }
    }

    Words {
        Layout.fillWidth: true
        color: Theme.inkSoft
        text: qsTr("The holder is not shown here. Please compare the number and the authority with what stands on the paper.")
    }

    Item {
        Layout.fillHeight: true
    }

    actions: TouchButton {
        objectName: "finishDocument"
        Layout.fillWidth: true
        kind: "main"
        text: qsTr("Go on")
        onTapped: page.session.back()
    }
}
