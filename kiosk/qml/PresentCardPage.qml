import QtQuick
import QtQuick.Layouts
import Onewindow.Kiosk
import Onewindow.Theme
import "parts"

// Who one is, is needed first; afterwards it goes on to what was wanted.
Page {
    id: page

    readonly property IdentityModel identity: session.identity as IdentityModel
    readonly property int entrusted: (session.collect as CollectModel).entrusted
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
            "collect": qsTr("Then you see the documents that are ready for you. They are given out for an ID card, a social security card or an identity code."),
            "progress": qsTr("Then you see how far your applications are."),
            "guide": qsTr("Then your number for what you looked up is printed."),
            "rate": qsTr("Then you rate the service you had today.")
        })

    objectName: "page_presentCard"
    contentAbove: identity.canCard
    explanation: wanted[session.guidance.goal] ?? ""
    heading: asked[session.guidance.cards] ?? qsTr("How would you like to show who you are?")

    Rectangle {
        Layout.fillHeight: true
        Layout.fillWidth: true
        Layout.maximumHeight: 80 * Theme.unit
        Layout.minimumHeight: (page.lying ? 24 : 40) * Theme.unit
        border.color: Theme.line
        border.width: Theme.border
        color: Theme.card
        radius: Theme.radius
        visible: page.identity.canCard

        CardPicture {
            anchors.centerIn: parent
            onBrand: false
            scale: Math.min(2, parent.height / height * 0.7)
        }
    }

    Notice {
        objectName: "entrusted"
        Layout.fillWidth: true
        nextStep: qsTr("Put your own card down, not the holder's: it is recorded who collected for whom.")
        visible: page.entrusted > 0
        what: page.entrusted === 1 ? qsTr("This code lets you collect a document for somebody else.") : qsTr("This code lets you collect %1 documents for somebody else.").arg(page.entrusted)
    }

    Notice {
        Layout.fillWidth: true
        kind: "brand"
        nextStep: qsTr("Leave it there for about two seconds. Your name is shown shortened, and everything is cleared when you leave.")
        visible: page.identity.canCard && page.entrusted === 0
        what: page.how[page.session.guidance.cards] ?? ""
    }

    DeviceSentences {
        Layout.fillWidth: true
        session: page.session
    }

    OtherWays {
        Layout.fillWidth: true
        lying: page.lying
        session: page.session
        visible: !page.identity.canCard
    }

    Item {
        Layout.fillHeight: true
    }

    actions: [
        Words {
            Layout.fillWidth: true
            font.bold: true
            text: qsTr("No card with you?")
            visible: page.identity.canCard
        },
        OtherWays {
            Layout.fillWidth: true
            lying: page.lying
            session: page.session
            visible: page.identity.canCard
        }
    ]
}
