import QtQuick
import Onewindow.Theme

// A line to write a password in; nobody reads it over a shoulder, and the keyboard learns nothing of it.
Rectangle {
    id: secret

    required property string text
    property bool active: false

    signal written(string text)
    signal answered

    onTextChanged: if (line.text !== text)
        line.text = text
    onActiveChanged: if (active)
        line.forceActiveFocus()

    implicitHeight: Theme.target
    border.color: Theme.brand
    border.width: 2 * Theme.border
    color: Theme.card
    radius: Theme.gap

    TextInput {
        id: line

        anchors.fill: parent
        anchors.leftMargin: Theme.gap
        anchors.rightMargin: Theme.gap
        clip: true
        color: Theme.ink
        echoMode: TextInput.Password
        font.family: Theme.family
        font.pixelSize: Theme.tile
        inputMethodHints: Qt.ImhHiddenText | Qt.ImhSensitiveData | Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase | Qt.ImhPreferLatin
        objectName: "passwordField"
        verticalAlignment: TextInput.AlignVCenter
        onAccepted: secret.answered()
        onTextChanged: if (text !== secret.text)
            secret.written(text)

        Component.onCompleted: if (secret.active)
            forceActiveFocus()
    }
}
