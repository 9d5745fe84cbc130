import QtQuick
import QtQuick.Layouts
import Onewindow.Kiosk
import Onewindow.Theme

// What the staff can have the terminal do; what ends the program is asked once more.
ColumnLayout {
    id: actions

    required property MaintenanceModel maintenance
    property bool wide: false // all in one row
    readonly property bool asking: maintenance.asked !== ""

    spacing: Theme.gapSmall

    Words {
        Layout.fillWidth: true
        font.bold: true
        font.pixelSize: Theme.lead
        text: actions.maintenance.asked === "restart" ? qsTr("Start the program anew? It is back in a few seconds.") : qsTr("Switch the terminal off? It has to be switched on by hand.")
        visible: actions.asking
    }

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.gap
        visible: actions.asking

        TouchButton {
            objectName: "thinkBetter"
            Layout.fillWidth: true
            text: qsTr("No, leave it as it is")
            onTapped: actions.maintenance.thinkBetter()
        }

        TouchButton {
            objectName: "sure"
            Layout.fillWidth: true
            kind: "main"
            text: actions.maintenance.asked === "restart" ? qsTr("Yes, start anew") : qsTr("Yes, switch off")
            onTapped: actions.maintenance.choose(actions.maintenance.asked)
        }
    }

    GridLayout {
        Layout.fillWidth: true
        columnSpacing: Theme.gap
        columns: actions.wide ? 4 : 2
        rowSpacing: Theme.gapSmall
        uniformCellWidths: true
        visible: !actions.asking

        TouchButton {
            objectName: "testSlip"
            Layout.fillWidth: true
            text: qsTr("Print a test slip")
            onTapped: actions.maintenance.choose("test_slip")
        }

        TouchButton {
            objectName: "lookAgain"
            Layout.fillWidth: true
            text: qsTr("Look again")
            onTapped: actions.maintenance.lookAgain()
        }

        TouchButton {
            objectName: "restart"
            Layout.fillWidth: true
            enabled: actions.maintenance.guarded
            kind: "caution"
            text: qsTr("Start the program anew")
            onTapped: actions.maintenance.choose("restart")
        }

        TouchButton {
            objectName: "switchOff"
            Layout.fillWidth: true
            kind: "caution"
            text: qsTr("Switch off")
            onTapped: actions.maintenance.choose("switch_off")
        }
    }
}
