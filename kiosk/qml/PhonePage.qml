import QtQuick
import QtQuick.Layouts
import Onewindow.Kiosk
import "parts"

// The mobile number the platform knows.
TypingPage {
    id: page

    objectName: "page_phone"
    field: "typedPhone"
    heading: qsTr("Type your mobile number")
    hint: qsTr("11 digits")
    said: qsTr("The one you registered on the online platform. You get a text message with six digits.")

    actions: TouchButton {
        objectName: "sendCode"
        Layout.fillWidth: true
        enabled: page.identity.complete
        kind: "main"
        text: qsTr("Send me the code")
        onTapped: page.session.sendCode()
    }
}
