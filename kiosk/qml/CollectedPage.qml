import QtQuick
import QtQuick.Layouts
import Onewindow.Kiosk
import Onewindow.Theme
import "parts"

// Handed over: what happens next.
Page {
    id: page

    readonly property PaperModel paper: session.papers as PaperModel

    objectName: "page_collected"
    contentAbove: true
    explanation: qsTr("The hand-over is recorded. All the best!")
    heading: qsTr("Your %1 is yours now").arg(paper.title)

    StepsBar {
        Layout.fillWidth: true
        current: 4
        steps: [qsTr("Identity"), qsTr("Print"), qsTr("Take"), qsTr("Done")]
    }

    Panel {
        Layout.fillWidth: true
        padding: Theme.margin

        Picture {
            Layout.alignment: Qt.AlignHCenter
            done: true
            implicitWidth: 25 * Theme.unit
            name: "done"
        }

        Words {
            Layout.fillWidth: true
            font.bold: true
            font.pixelSize: Theme.tile
            horizontalAlignment: Text.AlignHCenter
            text: page.paper.title
        }

        Words {
            Layout.fillWidth: true
            color: Theme.inkSoft
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("Serial %1").arg(page.paper.serial)
        }
    }

    Notice {
        Layout.fillWidth: true
        kind: "jade"
        nextStep: qsTr("Its code on the paper lets anyone check that it is genuine. The electronic licence is in your account too, so no office may ask you for a copy.")
        what: qsTr("Good to know")
    }

    Item {
        Layout.fillHeight: true
    }

    actions: [
        TouchButton {
            objectName: "goRate"
            Layout.fillWidth: true
            text: qsTr("Rate today's service")
            visible: page.paper.canRate
            onTapped: page.session.want("rate")
        },
        FinishButton {
            session: page.session
        }
    ]
}
