import QtQuick
import QtQuick.Layouts
import Onewindow.Kiosk
import Onewindow.Theme
import "parts"

// What happened and what to do now; one action leads back to where it arose.
Page {
    id: page

    readonly property GuidanceModel guidance: session.guidance

    objectName: "page_problem"
    contentAbove: true

    Item {
        Layout.fillHeight: true
        Layout.maximumHeight: 15 * Theme.unit
    }

    Panel {
        Layout.fillWidth: true
        padding: Theme.margin
        spacing: Theme.gapLarge

        Picture {
            Layout.alignment: Qt.AlignHCenter
            implicitWidth: 22.5 * Theme.unit
            name: page.guidance.problemOfCard ? "card" : "attention"
        }

        Words {
            objectName: "problemWhat"
            Layout.fillWidth: true
            Accessible.role: Accessible.Heading
            font.bold: true
            font.pixelSize: Theme.tile
            horizontalAlignment: Text.AlignHCenter
            text: page.guidance.problem
        }

        Words {
            objectName: "problemNext"
            Layout.fillWidth: true
            font.pixelSize: Theme.lead
            horizontalAlignment: Text.AlignHCenter
            text: page.guidance.problemNext
        }
    }

    Notice {
        Layout.fillWidth: true
        kind: "brand"
        what: qsTr("Nothing you did here is lost.")
    }

    Item {
        Layout.fillHeight: true
    }

    actions: TouchButton {
        objectName: "goOn"
        Layout.fillWidth: true
        kind: "main"
        text: page.guidance.otherWays ? qsTr("Choose another way") : page.guidance.problemOfCard ? qsTr("Try once more") : qsTr("Go on")
        onTapped: page.session.back()
    }
}
