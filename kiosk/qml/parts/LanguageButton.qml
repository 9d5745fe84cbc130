import QtQuick
import QtQuick.Layouts
import Onewindow.Kiosk
import Onewindow.Theme

// The way to the other languages, to be found without reading the present one: a globe and a word in another.
Pressable {
    id: button

    required property Session session

    objectName: "language"
    implicitHeight: Theme.target
    implicitWidth: Math.max(Theme.target, body.implicitWidth + Theme.gap)
    radius: Theme.gap

    Accessible.name: "Language 语言"
    onTapped: session.offerLanguages(true)

    ColumnLayout {
        id: body

        anchors.centerIn: parent
        spacing: 0

        Picture {
            Layout.alignment: Qt.AlignHCenter
            border.width: 0
            color: "transparent"
            implicitWidth: Theme.target - 7 * Theme.unit
            name: "language"
        }

        Words {
            Layout.alignment: Qt.AlignHCenter
            font.pixelSize: Theme.small
            lineHeight: 1
            text: button.session.access.language === "zh_CN" ? "Language" : "语言"
        }
    }
}
