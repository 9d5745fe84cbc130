import QtQuick
import QtQuick.Layouts
import Onewindow.Theme

// A white card that is as high as what stands in it.
Rectangle {
    id: panel

    default property alias content: column.data
    property int padding: Theme.gapLarge
    property alias spacing: column.spacing

    implicitWidth: column.implicitWidth + 2 * padding
    implicitHeight: column.implicitHeight + 2 * padding
    border.color: Theme.line
    border.width: Theme.border
    color: Theme.card
    radius: Theme.radius

    ColumnLayout {
        id: column

        anchors.fill: parent
        anchors.margins: panel.padding
        spacing: Theme.gap
    }
}
