import QtQuick
import QtQuick.Layouts
import Onewindow.Theme

// Another way to show who one is: a drawing and what one does.
TouchButton {
    id: button

    required property string icon

    Layout.fillWidth: true
    leading: Theme.target + Theme.gapSmall

    Picture {
        anchors.left: parent.left
        anchors.leftMargin: Theme.gapSmall
        anchors.verticalCenter: parent.verticalCenter
        implicitWidth: Theme.target - 2 * Theme.gapSmall
        name: button.icon
    }
}
