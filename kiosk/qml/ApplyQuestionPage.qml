pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Onewindow.Kiosk
import Onewindow.Theme
import "parts"

// One question of the form; what answers it lies at the foot, where any hand gets to it.
Page {
    id: page

    readonly property ApplyModel apply: session.apply as ApplyModel
    readonly property bool choosing: apply.kind === "choice"
    readonly property bool writing: apply.kind === "text"
    readonly property bool low: split || width > height // little height for what is touched

    objectName: "page_applyQuestion"
    contentAbove: true
    explanation: apply.hint
    heading: apply.label
    spacing: Theme.gap

    HowFar {
        Layout.fillWidth: true
        name: page.apply.name
        step: page.apply.step
        steps: page.apply.steps
        visible: step > 0 && !(page.writing && page.width > page.height) // there the words to choose from need the room
    }

    Typed {
        objectName: "typedAnswer"
        Layout.fillWidth: true
        hint: page.apply.kind === "date" ? qsTr("Year, month, day: 8 digits") : ""
        text: page.apply.typedWords
        visible: !page.writing && !page.choosing
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

    Item {
        Layout.fillHeight: true
    }

    actions: [
        ChoiceList {
            Layout.fillWidth: true
            apply: page.apply
            mostColumns: page.split ? 3 : page.width > page.height ? 2 : 1
            visible: page.choosing
        },
        Keypad {
            Layout.fillWidth: true
            columns: page.low ? 6 : 3
            special: page.apply.kind === "number" ? "X" : page.apply.kind === "decimal" ? "." : ""
            visible: !page.writing && !page.choosing
            onDigit: digit => page.apply.typeKey(digit)
            onErased: page.apply.eraseKey()
        },
        Item {
            Layout.fillWidth: true
            Layout.topMargin: page.split ? Theme.target : 0 // for the words to choose from, where the header is above
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
            visible: !(page.writing && page.split) // the keyboard has a key to go on, and fills the half

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
