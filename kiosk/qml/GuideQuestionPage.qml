pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Onewindow.Kiosk
import Onewindow.Theme
import "parts"

// One question; a touch answers it and goes on.
Page {
    id: page

    readonly property GuideModel guide: session.guide as GuideModel

    objectName: "page_guideQuestion"
    explanation: qsTr("Choose what is true for you.")
    heading: guide.question
    spacing: Theme.gap

    HowFar {
        Layout.fillWidth: true
        name: page.guide.title
        step: page.guide.number
        steps: page.guide.count
    }

    GridLayout {
        Layout.fillWidth: true
        columnSpacing: Theme.gap
        columns: page.lying && choices.count > 2 ? 2 : 1
        rowSpacing: Theme.gap
        uniformCellWidths: true

        Repeater {
            id: choices

            model: page.guide.choices

            TouchButton {
                required property int choice
                required property string label
                required property bool picked

                objectName: "choice_" + choice
                Layout.fillWidth: true
                implicitHeight: Math.max(Theme.target, 17 * Theme.unit)
                kind: picked ? "chosen" : "plain"
                large: true
                text: picked ? "✓ " + label : label
                onTapped: page.guide.answer(choice)
            }
        }

        TouchButton {
            objectName: "choice_unsure"
            Layout.columnSpan: parent.columns
            Layout.fillWidth: true
            text: qsTr("I am not sure")
            onTapped: page.guide.answer(-1)
        }
    }

    Item {
        Layout.fillHeight: true
    }

    actions: RowLayout {
        Layout.fillWidth: true
        spacing: Theme.gap

        TouchButton {
            objectName: "otherWish"
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            text: qsTr("Start over")
            onTapped: page.guide.open()
        }

        TouchButton {
            objectName: "listNow"
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            text: qsTr("Show my list now")
            onTapped: page.guide.listNow()
        }
    }
}
