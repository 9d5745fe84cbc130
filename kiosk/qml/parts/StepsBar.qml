pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Onewindow.Theme

// How far this errand is: done steps are green with a tick, the present one blue and bold.
RowLayout {
    id: bar

    required property list<string> steps
    required property int current

    spacing: Theme.gapSmall

    Repeater {
        model: bar.steps

        ColumnLayout {
            id: step

            required property int index
            required property string modelData
            readonly property bool done: index < bar.current
            readonly property bool here: index === bar.current

            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Layout.alignment: Qt.AlignTop
            spacing: Theme.gapSmall

            Rectangle {
                Layout.fillWidth: true
                color: step.done ? Theme.jade : step.here ? Theme.brand : Theme.line
                implicitHeight: 1.25 * Theme.unit
                radius: height / 2
            }

            Words {
                Layout.fillWidth: true
                color: step.done ? Theme.jade : step.here ? Theme.brand : Theme.inkSoft
                font.bold: step.here
                font.pixelSize: Theme.small
                text: step.done ? step.modelData + " ✓" : step.modelData
            }
        }
    }
}
