import QtQuick
import QtQuick.Layouts
import Onewindow.Kiosk
import Onewindow.Theme

// Who is known here, shortened; all of it for as long as a finger or a key rests on it.
Rectangle {
    id: hold

    required property Session session
    readonly property bool held: area.pressed || byKey
    property bool byKey: false

    activeFocusOnTab: true
    border.color: Theme.line
    border.width: Theme.border
    color: held ? Theme.brandSoft : Theme.card
    implicitHeight: Theme.target
    implicitWidth: words.implicitWidth + Theme.gap
    objectName: "holdToShow"
    radius: Theme.gap
    onHeldChanged: session.reveal(held)
    onVisibleChanged: byKey = false

    Accessible.description: qsTr("Hold this to see your name, number and address; let go and they are hidden.")
    Accessible.focusable: true
    Accessible.name: qsTr("Your name and number, shown while you hold")
    Accessible.role: Accessible.Button
    Keys.onPressed: event => {
        if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter || event.key === Qt.Key_Space)
            byKey = event.accepted = true;
    }
    Keys.onReleased: event => {
        if (!event.isAutoRepeat)
            byKey = false;
    }
    onActiveFocusChanged: byKey = false

    ColumnLayout {
        id: words

        anchors.centerIn: parent
        spacing: 0
        width: Math.min(implicitWidth, hold.width - Theme.gapSmall)

        Words {
            objectName: "citizen"
            Layout.alignment: Qt.AlignRight
            font.pixelSize: Theme.body
            lineHeight: 1
            text: hold.session.home.person
        }

        Words {
            Layout.alignment: Qt.AlignRight
            color: Theme.inkSoft
            font.pixelSize: Theme.small
            lineHeight: 1
            text: hold.session.home.number
        }

        Words {
            Layout.alignment: Qt.AlignRight
            color: Theme.brand
            font.pixelSize: Theme.small
            lineHeight: 1
            text: qsTr("Hold to show")
        }
    }

    MouseArea {
        id: area

        anchors.fill: parent
        preventStealing: true
    }

    FocusRing {
        around: hold
    }
}
