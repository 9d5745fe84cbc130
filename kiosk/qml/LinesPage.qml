pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Onewindow.Kiosk
import Onewindow.Theme
import "parts"

// Which line? Each says who waits and how long.
Page {
    id: page

    readonly property TicketModel tickets: session.tickets as TicketModel

    objectName: "page_lines"
    explanation: qsTr("Touch a line and your number is printed.")
    heading: qsTr("What is it about?")

    GridLayout {
        Layout.fillWidth: true
        columnSpacing: Theme.gap
        columns: page.lying ? 2 : 1
        rowSpacing: Theme.gap
        uniformCellHeights: page.lying
        uniformCellWidths: true

        Repeater {
            model: page.tickets.lines

            Pressable {
                id: line

                required property string code
                required property string name
                required property int ahead
                required property int minutes
                required property bool staffed
                required property string why
                required property string about
                readonly property string reason: why === "owed" ? qsTr("“%1” still needs something from you").arg(about) : why === "booked" ? qsTr("Your appointment: %1").arg(about) : why === "open" ? qsTr("Being decided: %1").arg(about) : why === "before" ? qsTr("You did this here before: %1").arg(about) : ""

                objectName: "line_" + code
                Layout.fillHeight: page.lying
                Layout.fillWidth: true
                Layout.minimumHeight: implicitHeight
                implicitHeight: Math.max(26 * Theme.unit, row.implicitHeight + 2 * Theme.gapLarge)
                border.color: reason !== "" ? Theme.brand : Theme.line
                border.width: reason !== "" ? 2 * Theme.border : Theme.border
                onTapped: page.session.chooseLine(code)

                Accessible.description: (reason === "" ? "" : reason + ". ") + qsTr("%1 people before you.").arg(ahead) + " " + standing.text
                Accessible.name: name

                RowLayout {
                    id: row

                    anchors.fill: parent
                    anchors.leftMargin: Theme.gapLarge
                    anchors.rightMargin: Theme.gapLarge
                    spacing: Theme.gapLarge

                    Rectangle {
                        Layout.preferredHeight: 13 * Theme.unit
                        Layout.preferredWidth: 13 * Theme.unit
                        color: Theme.brandSoft
                        radius: Theme.gap

                        Words {
                            anchors.centerIn: parent
                            color: Theme.brand
                            font.bold: true
                            font.pixelSize: Theme.tile
                            text: line.code
                        }
                    }

                    ColumnLayout {
                        Layout.fillWidth: true
                        spacing: Theme.unit

                        Words {
                            Layout.fillWidth: true
                            font.bold: true
                            font.pixelSize: Theme.tile
                            text: line.name
                        }

                        Words {
                            objectName: "reason_line_" + line.code
                            Layout.fillWidth: true
                            color: Theme.brand
                            elide: Text.ElideRight
                            maximumLineCount: 2
                            text: line.reason
                            visible: text !== ""
                        }

                        Words {
                            id: standing

                            Layout.fillWidth: true
                            color: line.staffed ? Theme.inkSoft : Theme.amberInk
                            text: !line.staffed ? qsTr("No window is open for it at the moment") : line.minutes === 0 ? qsTr("Nobody is waiting: you are next") : qsTr("About %1 minutes").arg(line.minutes)
                        }
                    }

                    ColumnLayout {
                        spacing: 0

                        Words {
                            Layout.alignment: Qt.AlignRight
                            color: Theme.brand
                            font.bold: true
                            font.pixelSize: Theme.title
                            lineHeight: 1
                            text: line.ahead
                        }

                        Words {
                            Layout.alignment: Qt.AlignRight
                            color: Theme.inkSoft
                            font.pixelSize: Theme.small
                            text: qsTr("people before you")
                        }
                    }
                }
            }
        }
    }

    NothingHere {
        Layout.fillWidth: true
        icon: "ticket"
        nextStep: qsTr("The lines come back by themselves as soon as the server answers. You need not put your card down again.")
        visible: page.session.home.cut
        what: qsTr("No number can be given just now.")
    }

    Item {
        Layout.fillHeight: true
    }

    actions: Notice {
        Layout.fillWidth: true
        kind: "brand"
        visible: !page.split
        nextStep: qsTr("Any window of the line takes every department's matters. The staff at the service desk are glad to tell you.")
        what: qsTr("Not sure which line?")
    }
}
