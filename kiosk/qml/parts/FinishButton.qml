import QtQuick
import QtQuick.Layouts
import Onewindow.Kiosk

// The end of a visit; says when the screen ends it by itself.
TouchButton {
    id: button

    required property Session session

    objectName: "finish"
    Layout.fillWidth: true
    kind: "main"
    text: session.guidance.closingIn >= 0 ? qsTr("Finish (%1)").arg(session.guidance.closingIn) : qsTr("Finish")
    onTapped: session.leave()
}
