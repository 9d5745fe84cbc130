import QtQuick
import QtQuick.Layouts
import Onewindow.Kiosk
import Onewindow.Theme

// The ways to show who one is without a card, as far as they work here now.
GridLayout {
    id: ways

    required property Session session
    required property bool lying
    readonly property IdentityModel identity: session.identity as IdentityModel

    columnSpacing: Theme.gap
    columns: lying ? 3 : 1
    rowSpacing: Theme.gapSmall
    uniformCellWidths: true

    WayButton {
        objectName: "wayCode"
        icon: "code"
        text: qsTr("Scan a code from my phone or slip")
        visible: ways.identity.canScan
        onTapped: ways.session.chooseCode()
    }

    WayButton {
        objectName: "wayPhone"
        icon: "phone"
        text: qsTr("Type my phone number")
        visible: ways.identity.canPhone
        onTapped: ways.session.choosePhone()
    }

    WayButton {
        objectName: "wayDesk"
        icon: "desk"
        text: qsTr("Ask the service desk")
        onTapped: ways.session.help(true)
    }
}
