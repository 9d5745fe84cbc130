import QtQuick
import QtQuick.Layouts
import Onewindow.Kiosk
import Onewindow.Theme

// Access modes, the line to the platform, and help: under every page.
RowLayout {
    id: footer

    required property Session session
    readonly property HomeModel home: session.home
    readonly property AccessModel access: session.access
    readonly property color reachColour: home.reach === "online" ? Theme.jade : home.reach === "kept" ? Theme.brand : Theme.amber
    readonly property bool roomy: (session.guidance.page === "home" && !Theme.elderly) || width > 150 * Theme.unit

    spacing: Theme.gapSmall

    WayButton {
        objectName: "assistance"
        Layout.fillWidth: false
        compact: true
        icon: "assistance"
        kind: footer.access.assisted ? "chosen" : "plain"
        text: qsTr("Assistance")
        onTapped: footer.session.assist(true)
    }

    LanguageButton {
        session: footer.session
        visible: footer.session.guidance.page !== "home"
    }

    Item {
        Layout.fillWidth: true
    }

    Rectangle {
        color: footer.reachColour
        implicitHeight: Theme.gapSmall
        implicitWidth: Theme.gapSmall
        radius: height / 2
        visible: footer.home.reach !== ""
    }

    ColumnLayout {
        Layout.maximumWidth: Math.min(footer.home.caughtUp >= 0 ? Math.max(Math.ceil(lineWords.implicitWidth), 0.2 * footer.width) : Math.ceil(lineWords.implicitWidth), 0.26 * footer.width)
        spacing: Theme.gapSmall / 2
        visible: footer.home.reach !== ""

        Words {
            id: lineWords

            Layout.fillWidth: true
            color: footer.reachColour
            font.pixelSize: Theme.small
            objectName: "lineWords"
            text: footer.home.caughtUp >= 0 ? qsTr("Catching up %1 %").arg(footer.home.caughtUp) : footer.home.reach === "online" ? qsTr("Online") : footer.home.reach === "kept" ? (footer.roomy ? qsTr("Saved, sent later: nothing to do") : qsTr("Saved, sent later")) : footer.home.offlineSince === "" || !footer.roomy ? qsTr("Working offline") : qsTr("Working offline since %1, %2 entries waiting").arg(footer.home.offlineSince).arg(footer.home.unsent)
        }

        Rectangle {
            Layout.fillWidth: true
            border.color: Theme.jade
            color: Theme.card
            implicitHeight: Theme.gapSmall
            objectName: "caughtUp"
            radius: height / 2
            visible: footer.home.caughtUp >= 0

            Rectangle {
                color: Theme.jade
                height: parent.height
                radius: height / 2
                width: parent.width * footer.home.caughtUp / 100
            }
        }
    }

    TouchButton {
        objectName: "help"
        compact: true
        kind: "caution"
        text: qsTr("Call help")
        onTapped: footer.session.help(true)
    }
}
