import QtQuick
import QtQuick.Layouts
import Onewindow.Theme
import "parts"

// The card is needed first; afterwards it goes on to what was wanted.
Page {
    id: page

    readonly property var asked: ({
            "id": qsTr("Please put your ID card on the reader"),
            "chip": qsTr("Please put your social security card into the slot"),
            "both": qsTr("Please put your ID card on the reader, or your social security card into the slot")
        })
    readonly property var how: ({
            "id": qsTr("Lay it flat on the lit field, without its case."),
            "chip": qsTr("Push it in gently, the chip first and facing up."),
            "both": qsTr("The ID card lies flat on the lit field; the social security card goes in with its chip first.")
        })
    readonly property var wanted: ({
            "takeTicket": qsTr("Then choose your line and take your number."),
            "checkIn": qsTr("Then you see your appointment of today."),
            "collect": qsTr("Then you see the documents that are ready for you."),
            "progress": qsTr("Then you see how far your applications are."),
            "rate": qsTr("Then you rate the service you had today.")
        })

    objectName: "page_presentCard"
    explanation: wanted[session.guidance.goal] ?? ""
    heading: asked[session.guidance.cards] ?? ""

    Rectangle {
        Layout.fillHeight: true
        Layout.fillWidth: true
        Layout.maximumHeight: 112.5 * Theme.unit
        Layout.minimumHeight: 52.5 * Theme.unit
        border.color: Theme.line
        border.width: Theme.border
        color: Theme.card
        radius: Theme.radius

        CardPicture {
            anchors.centerIn: parent
            onBrand: false
            scale: Math.min(2, parent.height / height * 0.7)
        }
    }

    Notice {
        Layout.fillWidth: true
        kind: "brand"
        nextStep: qsTr("Leave it there for about two seconds. Your name is shown shortened, and everything is cleared when you leave.")
        what: page.how[page.session.guidance.cards] ?? ""
    }

    Item {
        Layout.fillHeight: true
    }
}
