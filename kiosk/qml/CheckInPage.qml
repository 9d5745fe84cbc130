pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Onewindow.Kiosk
import Onewindow.Theme
import "parts"

// The appointments of today, each to be confirmed by one touch.
Page {
    id: page

    readonly property TicketModel tickets: session.tickets as TicketModel

    objectName: "page_checkIn"
    explanation: bookings.count > 0 ? qsTr("Touch “I am here” and you get a number that is called first around your time.") : ""
    heading: bookings.count > 0 ? qsTr("Your appointment of today") : qsTr("No appointment today")

    Repeater {
        id: bookings

        model: page.tickets.bookings

        Panel {
            id: booked

            required property string booking
            required property string at
            required property string item
            required property string bring

            Layout.fillWidth: true
            padding: Theme.margin

            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.gapLarge

                Picture {
                    implicitWidth: 18 * Theme.unit
                    name: "appointment"
                }

                ColumnLayout {
                    Layout.fillWidth: true
                    spacing: Theme.unit

                    Words {
                        color: Theme.brand
                        font.bold: true
                        font.pixelSize: Theme.number
                        lineHeight: 1
                        text: booked.at
                    }

                    Words {
                        Layout.fillWidth: true
                        font.pixelSize: Theme.lead
                        text: booked.item
                    }
                }
            }

            ColumnLayout {
                Layout.fillWidth: true
                spacing: Theme.gapSmall
                visible: booked.bring !== ""

                Rectangle {
                    Layout.bottomMargin: Theme.gapSmall
                    Layout.fillWidth: true
                    color: Theme.line
                    implicitHeight: Theme.border
                }

                Words {
                    Layout.fillWidth: true
                    font.bold: true
                    text: qsTr("Have ready:")
                }

                Words {
                    Layout.fillWidth: true
                    lineHeight: 1.4
                    text: booked.bring
                }

                Words {
                    Layout.fillWidth: true
                    color: Theme.inkSoft
                    text: qsTr("Something is missing? Come all the same: at the window we see whether we can look it up for you.")
                }
            }

            TouchButton {
                objectName: "confirmCheckIn"
                Layout.fillWidth: true
                Layout.topMargin: Theme.gapSmall
                kind: "main"
                text: qsTr("I am here")
                onTapped: page.session.confirmCheckIn(booked.booking)
            }
        }
    }

    NothingHere {
        Layout.fillWidth: true
        icon: "appointment"
        nextStep: qsTr("Check the day and the name you booked under, or take a number now.")
        visible: bookings.count === 0
        what: qsTr("We found no appointment of yours for today.")
    }

    Item {
        Layout.fillHeight: true
    }

    actions: TouchButton {
        objectName: "takeNumber"
        Layout.fillWidth: true
        kind: bookings.count === 0 ? "main" : "plain"
        text: qsTr("Take a number instead")
        onTapped: page.session.want("takeTicket")
    }
}
