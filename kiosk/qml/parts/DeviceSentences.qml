import QtQuick
import QtQuick.Layouts
import Onewindow.Kiosk
import Onewindow.Theme

// What does not work at this terminal just now, a sentence each; the way that is missing is not offered.
ColumnLayout {
    id: sentences

    required property Session session
    readonly property GuidanceModel guidance: session.guidance
    readonly property IdentityModel identity: session.identity as IdentityModel

    spacing: Theme.gapSmall
    visible: reader.what + chip.what + scanner.what + line.what !== ""

    Notice {
        id: reader

        objectName: "readerSentence"
        Layout.fillWidth: true
        visible: what !== ""
        what: sentences.guidance.readerTrouble
    }

    Notice {
        id: chip

        objectName: "chipSentence"
        Layout.fillWidth: true
        visible: what !== ""
        what: sentences.guidance.chipTrouble
    }

    Notice {
        id: scanner

        objectName: "scannerSentence"
        Layout.fillWidth: true
        visible: what !== ""
        what: sentences.guidance.scannerTrouble
    }

    Notice {
        id: line

        objectName: "lineSentence"
        Layout.fillWidth: true
        nextStep: sentences.identity.canScan ? qsTr("The code of an appointment or a ticket works all the same.") : ""
        visible: what !== ""
        what: sentences.identity.lineTrouble === "" ? "" : qsTr("The line to the online platform is down: no codes can be sent to phones, and identity codes cannot be checked.")
    }
}
