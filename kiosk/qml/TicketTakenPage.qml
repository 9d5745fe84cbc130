import QtQuick
import QtQuick.Layouts
import Onewindow.Kiosk
import Onewindow.Theme
import "parts"

// The number is given.
Page {
    id: page

    readonly property TicketModel ticket: session.tickets as TicketModel

    objectName: "page_ticketTaken"
    contentAbove: true
    explanation: [ticket.printed ? qsTr("Please take the slip below the screen.") : "", (session.apply as ApplyModel).kept ? qsTr("What you filled in is kept: the window that calls your number goes on with it.") : ""].join(" ").trim()
    heading: qsTr("This is your number")

    spacing: ticket.printed ? Theme.gapLarge : Theme.gap

    Notice {
        Layout.fillWidth: true
        nextStep: qsTr("Your number is valid all the same. Photograph this screen, or scan the code with your phone.")
        what: page.ticket.paperFailed ? qsTr("The slip did not come out whole.") : qsTr("There is no slip for this number.")
        visible: !page.ticket.printed
    }

    GridLayout {
        Layout.fillWidth: true
        columnSpacing: page.spacing
        columns: page.lying ? 2 : 1
        rowSpacing: page.spacing
        uniformCellWidths: true

        NumberCard {
            Layout.fillHeight: true
            Layout.fillWidth: true
            flat: page.lying
            ticket: page.ticket
        }

        NextSteps {
            Layout.fillHeight: true
            Layout.fillWidth: true
            ticket: page.ticket
        }
    }

    Item {
        Layout.fillHeight: true
    }

    actions: FinishButton {
        session: page.session
    }
}
