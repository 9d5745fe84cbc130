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
    readonly property string readerTrouble: session.guidance.readerTrouble

    objectName: "page_home"

    GridLayout {
        anchors.fill: parent
        anchors.bottomMargin: Theme.gapLarge
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        anchors.topMargin: Theme.gapLarge
        columnSpacing: Theme.gapLarge
        columns: page.lying ? 2 : 1
        rowSpacing: Theme.gapLarge

        Rectangle {
            Layout.fillHeight: page.lying
            Layout.fillWidth: true
            Layout.preferredHeight: Math.max((Theme.elderly ? 42 : 53) * Theme.unit, greeting.implicitHeight + 2 * Theme.margin)
            Layout.preferredWidth: 40
            radius: Theme.radius

            gradient: Gradient {
                GradientStop {
                    color: Theme.brand
                    position: 0
                }

                GradientStop {
                    color: Theme.brandDeep
                    position: 1
                }
            }

            GridLayout {
                id: greeting

                anchors.fill: parent
                anchors.margins: Theme.margin
                columnSpacing: Theme.gapLarge
                columns: page.lying ? 1 : 2

                ColumnLayout {
                    Layout.fillWidth: true
                    spacing: Theme.gap

                    Words {
                        Layout.fillWidth: true
                        color: Theme.onBrand
                        font.bold: true
                        font.pixelSize: Theme.title
                        text: page.session.guidance.known ? qsTr("What would you like to do?") : page.home.cardForgotten ? qsTr("Please take your ID card with you") : qsTr("Put your ID card\non the reader")
                    }

                    Words {
                        Layout.fillWidth: true
                        color: Theme.onBrand
                        font.pixelSize: Theme.body
                        text: page.readerTrouble !== "" ? page.readerTrouble : page.home.cardForgotten ? qsTr("Your visit is over and the screen is cleared.") : !page.home.ready ? qsTr("This terminal is starting; it is ready in a moment.") : qsTr("It shows by itself what is waiting for you. Or touch what you came for.")
                        visible: !Theme.elderly || page.readerTrouble !== "" || !page.home.ready
                    }
                }

                CardPicture {
                    back: page.home.cardForgotten
                    Layout.alignment: Qt.AlignHCenter | Qt.AlignBottom
                    Layout.topMargin: Theme.gapSmall
                }
            }
        }

        GridLayout {
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.preferredWidth: 60
            columnSpacing: Theme.gapLarge
            columns: 2
            rowSpacing: Theme.gapLarge
            uniformCellHeights: true

            Tile {
                objectName: "tileTakeTicket"
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
                Layout.fillHeight: true
                Layout.fillWidth: true
                explanation: qsTr("Booked online or by phone: say here that you have come")
                icon: "appointment"
                title: qsTr("Check in")
                onTapped: page.session.want("checkIn")
            }

            Tile {
                objectName: "tileCollect"
                Layout.fillHeight: true
                Layout.fillWidth: true
                done: true
                explanation: qsTr("Finished documents, printed here once")
                icon: "document"
                title: qsTr("Collect")
                onTapped: page.session.want("collect")
            }

            Tile {
                objectName: "tileProgress"
                Layout.fillHeight: true
                Layout.fillWidth: true
                explanation: qsTr("Which step it is at, on which day it is done")
                icon: "progress"
                title: qsTr("Progress")
                onTapped: page.session.want("progress")
            }

            Tile {
                objectName: "tileRate"
                Layout.fillHeight: true
                Layout.fillWidth: true
                explanation: qsTr("How were you served today? It takes ten seconds")
                icon: "rating"
                title: qsTr("Rate us")
                onTapped: page.session.want("rate")
            }
        }
    }
}
