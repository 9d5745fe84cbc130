pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Onewindow.Kiosk
import Onewindow.Theme
import "parts"

// For the staff: a card, its owner's password, then how the terminal stands and what can be done to it.
Page {
    id: page

    readonly property MaintenanceModel maintenance: session.maintenance as MaintenanceModel
    readonly property bool typing: maintenance.stage === "code"
    readonly property string welcome: qsTr("%1, please type your password").arg(maintenance.name)
    readonly property bool open: maintenance.stage === "open"

    objectName: "page_maintenance"
    contentAbove: typing
    explanation: typing && lying ? "" : open ? qsTr("%1 is signed in. Taking the card out closes this page.").arg(maintenance.name) : typing ? qsTr("The same as at a window. Leave your card in.") : qsTr("This page is for the staff of the hall. Citizens go back to the first page.")
    heading: typing && lying ? "" : open ? qsTr("How this terminal stands") : typing ? welcome : qsTr("Staff: please put your card in")
    spacing: Theme.gap

    Notice {
        objectName: "maintenanceRefused"
        Layout.fillWidth: true
        nextStep: page.maintenance.refusedNext
        visible: what !== "" && !(page.typing && page.lying)
        what: page.maintenance.refused
    }

    Notice {
        objectName: "maintenanceDone"
        Layout.fillWidth: true
        kind: "jade"
        visible: page.maintenance.done !== ""
        what: page.maintenance.done === "test_slip" ? qsTr("The test slip came out.") : page.maintenance.done === "restart" ? qsTr("The program starts anew.") : qsTr("The terminal switches off.")
    }

    NothingHere {
        Layout.fillWidth: true
        icon: "card"
        nextStep: page.maintenance.hasReader ? qsTr("The card bound to your account, into the reader for social security cards.") : qsTr("Without one, this page opens for nobody. On the machine itself “onewindow doctor” tells how it stands.")
        visible: page.maintenance.stage === "card"
        what: page.maintenance.hasReader ? qsTr("Waiting for your card") : qsTr("There is no reader for staff cards here")
    }

    SecretLine {
        Layout.fillWidth: true
        active: page.typing && !page.lying
        text: page.maintenance.typed
        visible: active
        onAnswered: page.maintenance.signIn()
        onWritten: text => page.maintenance.type(text)
    }

    Words {
        Layout.fillWidth: true
        font.pixelSize: Theme.lead
        text: qsTr("Looking at everything; this takes a few seconds …")
        visible: page.maintenance.looking
    }

    Repeater {
        model: page.maintenance.checks

        CheckPanel {
            Layout.fillWidth: true
        }
    }

    Panel {
        Layout.fillWidth: true
        padding: Theme.gap
        spacing: Theme.unit
        visible: page.open && !page.maintenance.looking

        Words {
            Layout.fillWidth: true
            objectName: "version"
            text: qsTr("Version %1").arg(page.maintenance.version)
        }

        Words {
            Layout.fillWidth: true
            objectName: "crashes"
            text: page.maintenance.crashes === "" ? qsTr("No crash reports") : qsTr("Last crash reports:") + "\n" + page.maintenance.crashes
        }
    }

    Item {
        Layout.fillHeight: true
    }

    actions: [
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.gap
            visible: page.typing && !page.split // there the keyboard has a key to go on, and fills the half

            Words {
                Layout.fillWidth: true
                Layout.preferredWidth: 2
                font.bold: true
                font.pixelSize: Theme.lead
                text: page.maintenance.refused === "" ? page.welcome : page.maintenance.refused
                visible: page.lying
            }

            SecretLine { // on a lying screen the keyboard leaves no room above it
                Layout.fillWidth: true
                Layout.preferredWidth: 3
                active: page.typing && page.lying
                text: page.maintenance.typed
                visible: active
                onAnswered: page.maintenance.signIn()
                onWritten: text => page.maintenance.type(text)
            }

            TouchButton {
                objectName: "signIn"
                Layout.fillWidth: !page.lying
                enabled: page.maintenance.typed !== ""
                kind: "main"
                text: qsTr("Sign in")
                onTapped: page.maintenance.signIn()
            }
        },
        Item {
            Layout.fillWidth: true
            implicitHeight: keys.height
            visible: page.typing

            Loader {
                id: keys

                active: page.typing // it takes a moment to load
                anchors.horizontalCenter: parent.horizontalCenter
                source: Qt.resolvedUrl("parts/WritingKeys.qml")
            }
        },
        StaffActions {
            Layout.fillWidth: true
            maintenance: page.maintenance
            wide: page.lying
            visible: page.open && !page.maintenance.looking
        }
    ]
}
