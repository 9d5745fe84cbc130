pragma ComponentBehavior: Bound

import QtQuick
import Onewindow.Kiosk
import Onewindow.Theme
import "parts"

// The terminal's one window: header, the page of the moment, footer, and what may lie over them.
Window {
    id: window

    required property Session session
    readonly property string page: session.guidance.page
    readonly property bool split: Theme.reachable && width < height // what is touched lies below the middle

    color: Theme.ground
    height: 1920
    title: session.home.hall
    width: 1080

    LayoutMirroring.childrenInherit: true
    LayoutMirroring.enabled: session.access.mirrored

    function turnTo(name: string) {
        const file = name.charAt(0).toUpperCase() + name.slice(1) + "Page.qml";
        loader.setSource(Qt.resolvedUrl(file), {
            "session": session
        });
    }

    onPageChanged: turnTo(page) // from no page to the first one, too

    Binding {
        property: "screenWidth"
        target: Theme
        value: Theme.sideOf(window.width, window.height)
    }

    PointHandler {
        acceptedButtons: Qt.AllButtons
        onActiveChanged: if (active)
            window.session.touched()
    }

    Rectangle {
        id: head

        anchors.left: parent.left
        anchors.right: parent.right
        color: Theme.card
        height: Theme.headerHeight
        y: window.split ? window.height / 2 : 0
        z: 1

        HomeHeader {
            anchors.fill: parent
            anchors.leftMargin: Theme.margin
            anchors.rightMargin: Theme.margin
            session: window.session
            visible: window.page === "home"
        }

        Loader {
            anchors.fill: parent
            anchors.leftMargin: Theme.margin
            anchors.rightMargin: Theme.margin
            asynchronous: true // the first frame does not wait for it
            visible: window.page !== "home"

            sourceComponent: PageHeader {
                session: window.session
            }
        }

        Rectangle {
            anchors.bottom: parent.bottom
            color: Theme.line
            height: Theme.border
            width: parent.width
        }
    }

    HallAway {
        id: told

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: window.split ? parent.top : head.bottom
        session: window.session
        z: 1
    }

    Loader {
        id: loader

        readonly property bool busy: turning.running

        anchors.bottom: foot.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: window.split ? parent.top : told.bottom
        focus: true
        onLoaded: turning.restart()

        NumberAnimation {
            id: turning

            duration: Theme.quick
            easing.type: Easing.OutCubic
            from: 0
            property: "opacity"
            target: loader
            to: 1
        }
    }

    Hasty {
        anchors.fill: loader
        page: window.page
    }

    Foot {
        id: foot

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        session: window.session
    }

    Loader {
        anchors.fill: parent
        asynchronous: true // the first frame does not wait for it
        z: 2

        sourceComponent: Veils {
            session: window.session
        }
    }
}
