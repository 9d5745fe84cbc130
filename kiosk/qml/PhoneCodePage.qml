import QtQuick
import QtQuick.Layouts
import Onewindow.Kiosk
import Onewindow.Theme
import "parts"

// The six digits that were sent; the last one sends them off.
TypingPage {
    id: page

    objectName: "page_phoneCode"
    field: "typedCode"
    heading: qsTr("Type the six digits")
    hint: qsTr("6 digits")
    said: qsTr("They were sent to %1 and are good for %2 minutes.").arg(identity.phone).arg(identity.minutesLeft)

    Notice {
        objectName: "wrongCode"
        Layout.fillWidth: true
        nextStep: qsTr("You can try %1 more times.").arg(page.identity.triesLeft)
        visible: page.identity.triesLeft >= 0
        what: qsTr("These are not the digits that were sent.")
    }

    Words {
        Layout.fillWidth: true
        color: Theme.inkSoft
        visible: page.identity.triesLeft < 0
        text: qsTr("No message after a minute? The number may not be registered on the platform. Go back and choose another way.")
    }

    actions: TouchButton {
        objectName: "sendAgain"
        Layout.fillWidth: true
        enabled: page.identity.againIn === 0
        text: page.identity.againIn === 0 ? qsTr("Send another code") : qsTr("Send another code (in %1 seconds)").arg(page.identity.againIn)
        onTapped: page.session.sendAgain()
    }
}
