pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Onewindow.Theme

// One case: its state, its departments, the day it was promised for.
Panel {
    id: panel

    required property string number
    required property string title
    required property string caseState
    required property string accepted
    required property string promised
    required property bool late
    required property list<string> steps

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.gap

        Words {
            Layout.fillWidth: true
            font.bold: true
            font.pixelSize: Theme.lead
            text: panel.title
        }

        Rectangle {
            Layout.alignment: Qt.AlignTop
            border.color: stateWords.color
            border.width: Theme.highContrast ? Theme.border : 0
            color: panel.caseState === "approved" ? Theme.jadeSoft : panel.caseState === "refused" ? Theme.redSoft : Theme.brandSoft
            implicitHeight: stateWords.implicitHeight + Theme.gapSmall
            implicitWidth: stateWords.implicitWidth + 2 * Theme.gap
            radius: height / 2

            Words {
                id: stateWords

                anchors.centerIn: parent
                color: panel.caseState === "approved" ? Theme.jadeInk : panel.caseState === "refused" ? Theme.redInk : Theme.brand
                font.bold: true
                font.pixelSize: Theme.small
                text: panel.caseState === "approved" ? qsTr("Approved") : panel.caseState === "refused" ? qsTr("Not approved") : qsTr("Being decided")
            }
        }
    }

    Fact {
        label: qsTr("Case number")
        value: panel.number
    }

    Fact {
        label: qsTr("Accepted on")
        value: panel.accepted
    }

    Fact {
        label: qsTr("Promised by")
        strong: true
        value: panel.promised
    }

    Repeater {
        model: panel.steps

        RowLayout {
            id: step

            required property string modelData
            readonly property string standing: modelData.split("|")[0]

            Layout.fillWidth: true
            spacing: Theme.gap

            Rectangle {
                border.color: step.standing === "done" ? Theme.jade : step.standing === "refused" ? Theme.red : Theme.line
                border.width: 0.625 * Theme.unit
                color: step.standing === "done" ? Theme.jade : Theme.card
                implicitHeight: 4 * Theme.unit
                implicitWidth: implicitHeight
                radius: height / 2
            }

            Words {
                Layout.fillWidth: true
                text: step.modelData.split("|")[1]
            }

            Words {
                color: step.standing === "done" ? Theme.jade : step.standing === "refused" ? Theme.red : Theme.inkSoft
                font.bold: step.standing !== "open"
                text: step.standing === "done" ? qsTr("agreed ✓") : step.standing === "refused" ? qsTr("declined") : qsTr("in progress")
            }
        }
    }

    Notice {
        Layout.fillWidth: true
        nextStep: qsTr("The service desk asks the department for you at once.")
        visible: panel.late
        what: qsTr("The promised day has passed. We are sorry.")
    }
}
