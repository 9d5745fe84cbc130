pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Onewindow.Kiosk
import Onewindow.Theme

// Every way in which this terminal can suit a person better, each with a picture and a sentence; any go together.
Veil {
    id: assistance

    required property Session session
    readonly property AccessModel access: session.access
    readonly property bool lying: width > height
    readonly property int cell: (lying ? 32 : 26) + (Theme.elderly ? (lying ? 16 : 10) : 0)
    readonly property var titles: ({
            "elderly": qsTr("Larger and simpler"),
            "highContrast": qsTr("High contrast"),
            "reachable": qsTr("Within reach"),
            "keypad": qsTr("Keys only"),
            "ear": qsTr("Read aloud"),
            "flashing": qsTr("Flashing signs"),
            "unhurried": qsTr("More time"),
            "reducedMotion": qsTr("Nothing moves")
        })
    readonly property var told: ({
            "elderly": qsTr("Larger letters and buttons, fewer choices, spoken headings."),
            "highContrast": qsTr("Dark letters on white, strong borders."),
            "reachable": qsTr("Everything you touch moves to the lower half."),
            "keypad": qsTr("The arrow keys move, Enter presses, no touching."),
            "ear": qsTr("Plug in earphones: every page is read to you."),
            "flashing": qsTr("The screen's edge flashes whenever something sounds."),
            "unhurried": qsTr("The screen waits three times as long for you."),
            "reducedMotion": qsTr("Pictures stay still.")
        })

    objectName: "assistancePanel"
    question: qsTr("What would make it easier for you?")
    roomy: true
    visible: session.guidance.assisting

    GridLayout {
        Layout.fillWidth: true
        columnSpacing: Theme.gapSmall
        columns: assistance.lying ? 4 : 2
        rowSpacing: Theme.gapSmall
        uniformCellWidths: true

        Repeater {
            model: assistance.access.modes

            ModeButton {
                required property string mode

                objectName: "mode_" + mode
                Layout.fillWidth: true
                Layout.preferredHeight: Math.max(implicitHeight, assistance.low ? Theme.target : assistance.cell * Theme.unit)
                Layout.preferredWidth: 1
                explanation: assistance.told[mode]
                icon: "mode_" + mode
                terse: assistance.low
                text: assistance.titles[mode]
                onTapped: assistance.access.toggle(mode)
            }
        }
    }

    TouchButton {
        objectName: "closeAssistance"
        Layout.fillWidth: true
        kind: "main"
        text: qsTr("Go on")
        onTapped: assistance.session.assist(false)
    }
}
