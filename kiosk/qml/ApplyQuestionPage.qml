pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Onewindow.Kiosk
import Onewindow.Theme
import "parts"

// One question of the form, answered in the way that suits it.
Page {
    id: page

    readonly property ApplyModel apply: session.apply as ApplyModel
    readonly property bool choosing: apply.kind === "choice"
    readonly property bool writing: apply.kind === "text"

    objectName: "page_applyQuestion"
    explanation: apply.hint
    heading: apply.label
    spacing: Theme.gap

    HowFar {
        Layout.fillWidth: true
        name: page.apply.name
        step: page.apply.step
        steps: page.apply.steps
    }

    ChoiceList {
        Layout.fillWidth: true
        apply: page.apply
        lying: page.lying
        visible: page.choosing
    }

    GridLayout {
        Layout.fillWidth: true
        Layout.fillHeight: true
        columnSpacing: Theme.gapLarge
        columns: page.lying && !page.writing ? 2 : 1
        rowSpacing: Theme.gap
        uniformCellWidths: page.lying && !page.writing
        visible: !page.choosing

        ColumnLayout {
            Layout.alignment: Qt.AlignTop
            Layout.fillWidth: true
            spacing: Theme.gap

            Typed {
                objectName: "typedAnswer"
                Layout.fillWidth: true
                hint: page.apply.kind === "date" ? qsTr("Year, month, day: 8 digits") : ""
                text: page.apply.typedWords
                visible: !page.writing
            }

            Written {
                objectName: "writtenAnswer"
                Layout.fillWidth: true
                active: page.writing
                text: page.apply.typed
                visible: page.writing
                onAnswered: page.apply.answer()
                onWritten: text => page.apply.type(text)
            }

            Words {
                objectName: "answerSource"
                Layout.fillWidth: true
                color: Theme.jade
                text: "✓ " + qsTr("Came from: %1").arg(page.apply.source)
                visible: page.apply.source !== ""
            }

            Notice {
                objectName: "answerWrong"
                Layout.fillWidth: true
                nextStep: ""
                visible: what !== ""
                what: page.apply.wrong
            }
        }

        Keypad {
            Layout.alignment: Qt.AlignTop
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.maximumHeight: 88 * Theme.unit
            special: page.apply.kind === "number" ? "X" : page.apply.kind === "decimal" ? "." : ""
            visible: !page.writing
            onDigit: digit => page.apply.typeKey(digit)
            onErased: page.apply.eraseKey()
        }
    }

    Item {
        Layout.fillHeight: true
    }

    actions: [
        Item {
            Layout.fillWidth: true
            implicitHeight: keys.height
            visible: page.writing

            Loader {
                id: keys

                active: page.writing // it takes a moment to load, and most questions need none
                anchors.horizontalCenter: parent.horizontalCenter
                source: Qt.resolvedUrl("parts/WritingKeys.qml")
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
                objectName: "skipAnswer"
                Layout.fillWidth: true
                Layout.preferredWidth: 2
                text: qsTr("Leave it open")
                visible: page.apply.optional
                onTapped: page.apply.skip()
            }

            TouchButton {
                objectName: "giveAnswer"
                Layout.fillWidth: true
                Layout.preferredWidth: 3
                enabled: page.apply.typed !== ""
                kind: "main"
                text: qsTr("Go on")
                visible: !page.choosing
                onTapped: page.apply.answer()
            }
        }
    ]
}
