import QtQuick
import QtQuick.Layouts
import Onewindow.Theme

// How many steps there are and which one this is; nothing for a step outside the row.
ColumnLayout {
    id: far

    required property int step
    required property int steps
    required property string name

    spacing: Theme.gapSmall
    visible: step > 0

    Rectangle {
        Layout.fillWidth: true
        color: Theme.line
        implicitHeight: 1.25 * Theme.unit
        radius: height / 2

        Rectangle {
            color: Theme.brand
            height: parent.height
            radius: parent.radius
            width: far.steps > 0 ? parent.width * far.step / far.steps : 0
        }
    }

    Words {
        Layout.fillWidth: true
        color: Theme.brand
        font.bold: true
        font.pixelSize: Theme.small
        text: far.name + " · " + qsTr("Step %1 of %2").arg(far.step).arg(far.steps)
    }
}
