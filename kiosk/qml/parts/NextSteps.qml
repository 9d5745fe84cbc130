import QtQuick
import QtQuick.Layouts
import Onewindow.Kiosk
import Onewindow.Theme

// What to do with the number now, and the code that follows it on a phone.
Panel {
    id: next

    required property TicketModel ticket

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.gapLarge

        ColumnLayout {
            Layout.fillWidth: true
            spacing: Theme.gapSmall

            Words {
                Layout.fillWidth: true
                font.bold: true
                font.pixelSize: Theme.lead
                text: qsTr("What happens next")
            }

            Words {
                Layout.fillWidth: true
                text: next.ticket.windows !== "" ? qsTr("Have a seat. Your number is called and shown on the board: %1.").arg(next.ticket.windows) : qsTr("Have a seat. Your number is called and shown on the board.")
            }

            Words {
                Layout.fillWidth: true
                font.bold: true
                text: qsTr("Have ready:")
                visible: next.ticket.bring !== ""
            }

            Words {
                Layout.fillWidth: true
                text: next.ticket.bring
                visible: text !== ""
            }

            Words {
                Layout.fillWidth: true
                color: Theme.inkSoft
                font.pixelSize: Theme.small
                text: qsTr("Missed your call? Tell a window within the hour; there is no need for a new number.")
                visible: next.ticket.printed && next.ticket.bring === ""
            }
        }

        ColumnLayout {
            Layout.alignment: Qt.AlignTop
            spacing: Theme.unit

            Image {
                objectName: "ticketCode"
                Layout.alignment: Qt.AlignHCenter
                Layout.preferredHeight: (next.ticket.printed ? 28 : 38) * Theme.unit
                Layout.preferredWidth: Layout.preferredHeight
                fillMode: Image.PreserveAspectFit
                smooth: false
                source: next.ticket.qr
            }

            Words {
                Layout.alignment: Qt.AlignHCenter
                Layout.maximumWidth: 37.5 * Theme.unit
                color: Theme.inkSoft
                font.pixelSize: Theme.small
                horizontalAlignment: Text.AlignHCenter
                text: qsTr("Follow the line on your phone")
            }
        }
    }
}
