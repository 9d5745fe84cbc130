import QtQuick
import QtQuick.Layouts
import Onewindow.Kiosk
import Onewindow.Theme
import "parts"

// The first page: put the card down, or touch what you came for.
Item {
    id: page

    required property Session session
    readonly property HomeModel home: session.home
    readonly property bool lying: width > height
    readonly property bool split: Theme.reachable && !lying // what is touched lies below the middle
    readonly property real middle: (height + Theme.headerHeight) / 2

    objectName: "page_home"

    GridLayout {
        anchors.fill: parent
        anchors.bottomMargin: page.split ? Theme.gapSmall : Theme.gap
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        anchors.topMargin: page.split ? Theme.gapLarge : Theme.gap
        columnSpacing: Theme.gapLarge
        columns: page.lying ? 2 : 1
        rowSpacing: page.split ? Theme.headerHeight + 2 * Theme.gapSmall : Theme.gap

        Greeting {
            Layout.fillHeight: page.lying
            Layout.fillWidth: true
            Layout.preferredHeight: page.split ? page.middle - Theme.gapLarge - Theme.gapSmall : Math.max((Theme.elderly ? 34 : 44) * Theme.unit, neededHeight)
            Layout.preferredWidth: 40
            lying: page.lying
            session: page.session
        }

        GridLayout {
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.preferredWidth: 60
            columnSpacing: Theme.gap
            columns: 2
            rowSpacing: page.split ? Theme.gapSmall : Theme.gap
            uniformCellHeights: true

            Tile {
                objectName: "tileTakeTicket"
                enabled: !page.home.cut
                opacity: enabled ? 1 : 0.45
                Layout.columnSpan: 2
                Layout.fillHeight: true
                Layout.fillWidth: true
                explanation: page.home.waiting < 0 ? qsTr("A number for the counter") : page.home.mostMinutes === 0 ? qsTr("Nobody is waiting: you are next") : page.home.leastMinutes === 0 ? qsTr("Up to about %1 minutes, depending on the line").arg(page.home.mostMinutes) : page.home.leastMinutes === page.home.mostMinutes ? qsTr("About %1 minutes until it is your turn").arg(page.home.mostMinutes) : qsTr("About %1 to %2 minutes, depending on the line").arg(page.home.leastMinutes).arg(page.home.mostMinutes)
                figure: page.home.waiting < 0 ? "" : page.home.waiting
                figureLabel: qsTr("people waiting")
                icon: "ticket"
                title: qsTr("Take a number")
                onTapped: page.session.want("takeTicket")
            }

            Tile {
                objectName: "tileCheckIn"
                enabled: !page.home.cut
                opacity: enabled ? 1 : 0.45
                Layout.fillHeight: true
                Layout.fillWidth: true
                explanation: qsTr("Booked online or by phone: say here that you have come")
                icon: "appointment"
                title: qsTr("Check in")
                onTapped: page.session.want("checkIn")
            }

            Tile {
                objectName: "tileCollect"
                enabled: !page.home.cut
                opacity: enabled ? 1 : 0.45
                Layout.fillHeight: true
                Layout.fillWidth: true
                done: true
                explanation: qsTr("Finished documents, printed here once")
                icon: "document"
                title: qsTr("Collect")
                onTapped: page.session.want("collect")
            }

            Tile {
                objectName: "tileApply"
                enabled: !page.home.cut
                opacity: enabled ? 1 : 0.45
                Layout.fillHeight: true
                Layout.fillWidth: true
                explanation: page.home.matters > 0 ? qsTr("%1 matters, most done in a few minutes").arg(page.home.matters) : qsTr("Simple matters, done here from start to end")
                icon: "apply"
                title: qsTr("Apply here")
                visible: !Theme.elderly
                onTapped: page.session.want("apply")
            }

            Tile {
                objectName: "tileGuide"
                Layout.fillHeight: true
                Layout.fillWidth: true
                explanation: qsTr("What to bring, where, how long, what it costs")
                icon: "guide"
                title: qsTr("Guide")
                onTapped: (page.session.guide as GuideModel).open()
            }

            Tile {
                objectName: "tileProgress"
                enabled: !page.home.cut
                opacity: enabled ? 1 : 0.45
                Layout.columnSpan: Theme.elderly || page.home.rate ? 1 : 2
                Layout.fillHeight: true
                Layout.fillWidth: true
                explanation: qsTr("Which step it is at, on which day it is done")
                icon: "progress"
                title: qsTr("Progress")
                onTapped: page.session.want("progress")
            }

            Tile {
                objectName: "tileRate"
                enabled: !page.home.cut
                opacity: enabled ? 1 : 0.45
                Layout.fillHeight: true
                Layout.fillWidth: true
                explanation: qsTr("How were you served today? It takes ten seconds")
                icon: "rating"
                title: qsTr("Rate us")
                visible: page.home.rate && !Theme.elderly // fewer choices; the card offers it all the same
                onTapped: page.session.want("rate")
            }
        }
    }
}
