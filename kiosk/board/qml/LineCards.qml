pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Onewindow.Theme

// Who waits in each line and for how long. Where there is little room, a line is told in one row.
ColumnLayout {
    id: cards

    required property bool landscape
    required property QtObject lines
    property bool spare: true // whether there may be more height than the cards take
    readonly property int columns: landscape && repeater.count <= 12 ? 1 : 2
    readonly property int rows: Math.max(1, Math.ceil(repeater.count / columns))
    readonly property real rowHeight: (height - heading.height - spacing) / rows
    readonly property bool compact: columns === 1 && rowHeight < Theme.unit * 16

    spacing: Theme.gapSmall

    BoardText {
        id: heading

        Layout.fillWidth: true
        color: Theme.boardInkSoft
        font.pixelSize: Theme.lead
        text: qsTr("Waiting now")
    }

    GridLayout {
        Layout.fillHeight: true
        Layout.fillWidth: true
        columnSpacing: Theme.gapSmall
        columns: cards.columns
        rowSpacing: cards.rowHeight < Theme.unit * 16 ? Theme.unit : Theme.gapSmall
        uniformCellWidths: true

        Repeater {
            id: repeater

            model: cards.lines

            delegate: LineCard {
                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.maximumHeight: Theme.unit * (cards.compact ? 11 : 17)
                compact: cards.compact
                tight: cards.rowHeight < Theme.unit * (cards.compact ? 10 : 16)
            }
        }
    }

    Item {
        Layout.fillHeight: true
        visible: cards.spare
    }
}
