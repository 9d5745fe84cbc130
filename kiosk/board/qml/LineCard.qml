import QtQuick
import QtQuick.Layouts
import Onewindow.Theme

// One line: its letter and name, how many wait, and how long a new ticket would.
Rectangle {
    id: card

    required property string code
    required property bool compact
    required property int minutes
    required property string name
    required property bool served
    required property bool tight
    required property int waiting
    readonly property string estimate: {
        if (!card.served)
            return qsTr("not open");
        return card.minutes > 0 ? qsTr("about %1 min").arg(card.minutes) : qsTr("no wait");
    }

    color: Theme.boardPanel
    objectName: "line_" + card.code
    radius: Theme.radiusSmall

    GridLayout {
        id: words

        anchors.fill: parent
        anchors.leftMargin: Theme.gap
        anchors.rightMargin: Theme.gap
        columnSpacing: Theme.gapSmall
        columns: card.compact ? 3 : 2
        rowSpacing: 0

        BoardText {
            Layout.alignment: card.compact ? Qt.AlignVCenter : Qt.AlignBottom
            Layout.columnSpan: card.compact ? 1 : 2
            Layout.fillWidth: true
            font.bold: true
            font.pixelSize: card.tight ? Theme.small : Theme.lead
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 0.7 * Theme.small
            text: card.code + " " + card.name
        }

        BoardText {
            Layout.alignment: card.compact ? Qt.AlignVCenter : Qt.AlignTop
            Layout.fillWidth: !card.compact
            color: card.waiting > 0 ? Theme.boardInk : Theme.boardInkSoft
            font.features: ({ "tnum": 1 })
            font.pixelSize: card.tight ? Theme.small : Theme.body
            text: qsTr("%n waiting", "", card.waiting)
        }

        BoardText {
            Layout.alignment: card.compact ? Qt.AlignVCenter : Qt.AlignTop
            Layout.preferredWidth: card.compact ? Math.max(Theme.unit * 22, implicitWidth) : -1
            color: Theme.boardInkSoft
            font.features: ({ "tnum": 1 })
            font.pixelSize: card.tight ? Theme.small : Theme.body
            horizontalAlignment: Text.AlignRight
            text: card.estimate
        }
    }
}
