pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Onewindow.Kiosk
import Onewindow.Theme

// What may lie over a page: work under way, no paper, help, nobody there any more.
Item {
    id: veils

    required property Session session
    readonly property GuidanceModel guidance: session.guidance
    readonly property bool over: guidance.page === "home" && !guidance.known

    onOverChanged: if (over)
        Qt.callLater(gc) // texts of the visit that the pages' own language still holds

    Loader { // what it showed goes with it
        active: veils.session.home.revealed !== ""
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(parent.width - 2 * Theme.margin, 110 * Theme.unit)
        y: Theme.reachable && veils.width < veils.height ? parent.height / 2 - height - Theme.gap : Theme.headerHeight + Theme.gap

        sourceComponent: Panel {
            objectName: "revealed"
            padding: Theme.margin

            Words {
                Layout.fillWidth: true
                font.pixelSize: Theme.tile
                text: veils.session.home.revealed
            }
        }
    }

    Flash {
        access: veils.session.access
        anchors.fill: parent
        z: 1
    }

    Veil {
        objectName: "offer"
        visible: veils.guidance.offering
        question: veils.guidance.paperOut ? qsTr("There is no paper for the slip.") : qsTr("The slip printer is not ready.")

        Words {
            Layout.fillWidth: true
            font.pixelSize: Theme.lead
            text: qsTr("No number has been given yet. You can have it on this screen and take it along with your phone.")
        }

        TouchButton {
            objectName: "takeOnScreen"
            Layout.fillWidth: true
            kind: "main"
            text: qsTr("Show my number on the screen")
            onTapped: veils.session.takeOnScreen()
        }

        TouchButton {
            objectName: "declineOffer"
            Layout.fillWidth: true
            text: qsTr("No, thank you")
            onTapped: veils.session.declineOffer()
        }
    }

    Assistance {
        session: veils.session
    }

    Veil {
        objectName: "helpPanel"
        visible: veils.guidance.helping
        question: qsTr("How can we help?")

        Words {
            Layout.fillWidth: true
            font.pixelSize: Theme.lead
            text: qsTr("Raise your hand or go to the service desk: the staff there help you with this terminal, with reading and with writing. Your place in the line is kept.")
        }

        TouchButton {
            objectName: "closeHelp"
            Layout.fillWidth: true
            kind: "main"
            text: qsTr("Go on by myself")
            onTapped: veils.session.help(false)
        }
    }

    Languages {
        session: veils.session
    }

    Veil {
        objectName: "idle"
        visible: veils.guidance.idleLeft >= 0
        question: qsTr("Are you still there?")

        Words {
            Layout.fillWidth: true
            font.pixelSize: Theme.lead
            text: qsTr("To protect your data, this screen clears itself in %1 seconds.").arg(veils.guidance.idleLeft)
        }

        TouchButton {
            objectName: "stay"
            Layout.fillWidth: true
            kind: "main"
            text: qsTr("I need more time")
            onTapped: veils.session.touched()
        }
    }

    Loader {
        active: veils.session.home.resting
        anchors.fill: parent

        sourceComponent: Attract {
            session: veils.session
        }
    }
}
