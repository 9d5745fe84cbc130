import QtQuick
import QtQuick.Layouts
import Onewindow.Kiosk
import Onewindow.Theme
import "parts"

// What can be scanned here, and how.
Page {
    id: page

    readonly property IdentityModel identity: session.identity as IdentityModel

    objectName: "page_scanCode"
    contentAbove: true
    explanation: qsTr("Make the screen of your phone bright and hold it a hand's breadth away.")
    heading: identity.canScan ? qsTr("Hold your code before the scanner") : qsTr("The scanner is not there")

    DeviceSentences {
        Layout.fillWidth: true
        session: page.session
    }

    Panel {
        Layout.fillWidth: true

        GridLayout {
            columnSpacing: Theme.gapLarge
            columns: page.lying ? 2 : 1
            rowSpacing: Theme.gapLarge
            uniformCellWidths: true

            CodeKind {
                Layout.alignment: Qt.AlignTop
                Layout.fillWidth: true
                explanation: qsTr("On the platform under “My appointments”. It leads straight to your check-in.")
                icon: "appointment"
                title: qsTr("Appointment code")
            }

            CodeKind {
                Layout.alignment: Qt.AlignTop
                Layout.fillWidth: true
                explanation: page.identity.canPhone ? qsTr("On the platform, or your electronic ID or social security code. It opens everything, documents too.") : qsTr("It cannot be checked while the line to the platform is down.")
                icon: "phone"
                title: qsTr("Identity code")
            }

            CodeKind {
                Layout.alignment: Qt.AlignTop
                Layout.fillWidth: true
                explanation: qsTr("The square on the slip of today's number. It leads to progress and to rating.")
                icon: "ticket"
                title: qsTr("Ticket slip")
            }

            CodeKind {
                Layout.alignment: Qt.AlignTop
                Layout.fillWidth: true
                explanation: qsTr("The square on an issued document. It shows whether the document is genuine.")
                icon: "document"
                title: qsTr("Document")
            }
        }
    }

    Item {
        Layout.fillHeight: true
    }
}
