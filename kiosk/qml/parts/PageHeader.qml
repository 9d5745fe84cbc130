import QtQuick
import QtQuick.Layouts
import Onewindow.Kiosk
import Onewindow.Theme

// Where am I, who am I here, how do I get back or away.
RowLayout {
    id: header

    required property Session session
    readonly property GuidanceModel guidance: session.guidance
    readonly property var titles: ({
            "presentCard": qsTr("Who you are"),
            "scanCode": qsTr("Who you are"),
            "phone": qsTr("Who you are"),
            "phoneCode": qsTr("Who you are"),
            "documentCode": qsTr("Document"),
            "lines": qsTr("Take a number"),
            "ticketTaken": qsTr("Take a number"),
            "checkIn": qsTr("Check in"),
            "checkedIn": qsTr("Check in"),
            "collect": qsTr("Collect documents"),
            "printing": qsTr("Collect documents"),
            "printed": qsTr("Collect documents"),
            "collected": qsTr("Collect documents"),
            "progress": qsTr("Progress"),
            "rate": qsTr("Rate the service"),
            "rated": qsTr("Rate the service"),
            "apply": qsTr("Apply here"),
            "applyBegin": qsTr("Apply here"),
            "applyQuestion": qsTr("Apply here"),
            "applyMaterial": qsTr("Apply here"),
            "applyReview": qsTr("Apply here"),
            "applyDone": qsTr("Apply here"),
            "guide": qsTr("Guide"),
            "guideTopic": qsTr("Guide"),
            "guideFind": qsTr("Guide"),
            "guideQuestion": qsTr("Guide"),
            "guideList": qsTr("Guide"),
            "problem": qsTr("Please look here")
        })

    spacing: Theme.gap

    TouchButton {
        objectName: "back"
        compact: true
        text: "‹ " + qsTr("Back")
        visible: header.guidance.canGoBack
        onTapped: header.session.back()
    }

    Words {
        Layout.fillWidth: true
        elide: Text.ElideRight
        lineHeight: 1
        maximumLineCount: 2
        font.bold: true
        font.pixelSize: Theme.lead
        color: header.guidance.busy ? Theme.brand : Theme.ink
        text: header.guidance.busy ? qsTr("One moment…") : header.titles[header.guidance.page] ?? ""
    }

    HoldToShow {
        Layout.maximumWidth: 0.36 * header.width
        session: header.session
        visible: header.guidance.known
    }

    TouchButton {
        objectName: "leave"
        compact: true
        text: qsTr("Leave")
        visible: header.guidance.canLeave
        onTapped: header.session.leave()
    }
}
