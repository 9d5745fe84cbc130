pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Onewindow.Kiosk
import Onewindow.Theme
import "parts"

// Everything that is handed in: touch an answer to mend it, then sign.
Page {
    id: page

    readonly property ApplyModel apply: session.apply as ApplyModel

    property bool mending: false // with all that is touched below the middle: the answers come down to be touched
    readonly property bool beside: width > height && !split

    objectName: "page_applyReview"
    contentAbove: !mending
    explanation: split && !mending ? "" : qsTr("Touch an answer to change it.")
    heading: qsTr("Is everything right?")
    spacing: Theme.gap

    GridLayout {
        Layout.fillWidth: true
        columnSpacing: Theme.gapLarge
        columns: page.beside ? 2 : 1
        rowSpacing: Theme.gap
        uniformCellWidths: true

        ColumnLayout {
            Layout.alignment: Qt.AlignTop
            Layout.fillWidth: true
            spacing: Theme.unit

            Repeater {
                model: page.apply.answers

                AnswerRow {
                    Layout.fillWidth: true
                    enabled: !page.split || page.mending
                    onTapped: page.apply.mend(step)
                }
            }
        }

        ColumnLayout {
            Layout.alignment: Qt.AlignTop
            Layout.fillWidth: true
            spacing: Theme.unit

            Repeater {
                model: page.apply.materials

                MaterialRow {
                    Layout.fillWidth: true
                }
            }
        }
    }

    Item {
        Layout.fillHeight: true
    }

    actions: [
        SignaturePad {
            id: pad

            objectName: "signaturePad"
            Layout.fillWidth: true
            Layout.preferredHeight: (page.beside ? 22 : 30) * Theme.unit
            visible: !page.mending
            hint: qsTr("Please sign here with your finger")
            onDrawn: strokes => page.apply.sign(strokes)

            TouchButton {
                objectName: "wipeSignature"
                anchors.margins: 2 * Theme.unit
                anchors.right: parent.right
                anchors.top: parent.top
                text: qsTr("Sign again")
                visible: page.apply.signed
                onTapped: pad.wipe()
            }
        },
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.gap

            TouchButton {
                objectName: "atWindow"
                Layout.fillWidth: true
                Layout.preferredWidth: 2
                text: qsTr("Continue at a window")
                onTapped: page.apply.continueAtWindow()
            }

            TouchButton {
                objectName: "mendAnswers"
                Layout.fillWidth: true
                Layout.preferredWidth: 2
                kind: page.mending ? "chosen" : "plain"
                text: qsTr("Change something")
                visible: page.split
                onTapped: page.mending = !page.mending
            }

            TouchButton {
                objectName: "handIn"
                Layout.fillWidth: true
                Layout.preferredWidth: 3
                enabled: page.apply.signed
                kind: "main"
                text: qsTr("Hand it in")
                onTapped: page.apply.handIn()
            }
        }
    ]
}
