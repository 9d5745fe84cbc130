import QtQuick
import Onewindow.Theme

// A line to write in; what stands in it is told with every change.
Rectangle {
    id: written

    required property string text
    required property bool active

    signal written(string text)
    signal answered

    onTextChanged: if (line.text !== text)
        line.text = text

    implicitHeight: Math.max(Theme.target, line.implicitHeight + 2 * Theme.gap)
    border.color: Theme.brand
    border.width: 2 * Theme.border
    color: Theme.card
    radius: Theme.gap

    TextEdit {
        id: line

        anchors.left: parent.left
        anchors.leftMargin: Theme.gap
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.ink
        focus: written.active
        font.family: Theme.family
        font.pixelSize: Theme.tile
        inputMethodHints: Qt.ImhSensitiveData | Qt.ImhNoAutoUppercase
        objectName: "answerField"
        textFormat: TextEdit.PlainText
        wrapMode: TextEdit.Wrap
        onTextChanged: if (text !== written.text)
            written.written(text)

        Keys.onReturnPressed: written.answered()
        Keys.onEnterPressed: written.answered()
        Component.onCompleted: {
            text = written.text;
            if (written.active)
                forceActiveFocus();
        }
    }
}
