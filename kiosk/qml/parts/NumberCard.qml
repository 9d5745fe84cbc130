import QtQuick
import QtQuick.Layouts
import Onewindow.Kiosk
import Onewindow.Theme

// The number, huge, with how long and what now; without paper it is the ticket itself.
Panel {
    id: card

    required property TicketModel ticket
    property bool flat: false // there is little height
    readonly property bool tight: flat || !ticket.printed || ticket.bring !== ""

    padding: tight ? Theme.gapLarge : Theme.margin
    spacing: tight ? Theme.gapSmall : Theme.gap

    Words {
        Layout.alignment: Qt.AlignHCenter
        color: Theme.inkSoft
        font.pixelSize: Theme.lead
        text: card.ticket.item !== "" ? card.ticket.item : card.ticket.line
    }

    Words {
        Layout.alignment: Qt.AlignHCenter
        color: Theme.brand
        font.bold: true
        font.pixelSize: Theme.number * (card.tight ? 1.4 : 2)
        lineHeight: 1
        objectName: "ticketNumber"
        text: card.ticket.number
    }

    Rectangle {
        Layout.fillWidth: true
        color: Theme.line
        implicitHeight: Theme.border
    }

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.gapLarge

        Figure {
            label: qsTr("people before you")
            value: card.ticket.ahead
        }

        Figure {
            label: qsTr("minutes, about")
            value: card.ticket.minutes
        }

        Figure {
            label: card.ticket.appointment !== "" ? qsTr("appointment") : qsTr("taken at")
            value: card.ticket.appointment !== "" ? card.ticket.appointment : card.ticket.takenAt
        }
    }
}
