import QtQuick
import QtQuick.Layouts
import Onewindow.Kiosk
import Onewindow.Theme

// Which hall and terminal this is, the time, the language.
RowLayout {
    id: header

    required property Session session
    readonly property HomeModel home: session.home
    property int taps: 0

    spacing: Theme.gap

    Rectangle {
        objectName: "staffCorner"
        color: Theme.brand
        implicitHeight: 8.5 * Theme.unit
        implicitWidth: 8.5 * Theme.unit
        radius: Theme.gapSmall

        Rectangle {
            anchors.centerIn: parent
            color: Theme.onBrand
            height: 0.75 * Theme.unit
            radius: height / 2
            width: 4.75 * Theme.unit
        }

        TapHandler { // the staff knows it: five touches in a row open nothing, they ask for a card
            onTapped: {
                header.taps = pause.running ? header.taps + 1 : 1;
                pause.restart();
                if (header.taps < 5)
                    return;
                pause.stop();
                header.session.askForStaff();
            }
        }

        Timer {
            id: pause

            interval: 1500
        }
    }

    ColumnLayout {
        Layout.fillWidth: true
        spacing: 0

        Words {
            Layout.fillWidth: true
            elide: Text.ElideRight
            font.bold: true
            font.pixelSize: Theme.lead
            lineHeight: 1
            maximumLineCount: 2
            text: header.home.hall
        }

        Words {
            Layout.fillWidth: true
            color: Theme.inkSoft
            elide: Text.ElideRight
            font.pixelSize: Theme.small
            maximumLineCount: 1
            text: header.home.station
            visible: !header.session.guidance.canLeave // then there is room for the hall's name only
        }
    }

    ColumnLayout {
        spacing: 0

        Words {
            Layout.alignment: Qt.AlignRight
            font.bold: true
            font.pixelSize: Theme.lead
            text: header.home.clock
        }

        Words {
            Layout.alignment: Qt.AlignRight
            color: Theme.inkSoft
            font.pixelSize: Theme.small
            text: header.home.day
        }
    }

    LanguageButton {
        session: header.session
    }

    TouchButton {
        objectName: "leave"
        compact: true
        text: qsTr("Leave")
        visible: header.session.guidance.canLeave
        onTapped: header.session.leave()
    }
}
