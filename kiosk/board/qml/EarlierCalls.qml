pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Onewindow.Theme

// The calls before the present one, the newest first; room for five, so that rows keep their place.
Item {
    id: earlier

    required property QtObject calls
    required property int pulses
    readonly property real rowHeight: height / 5

    clip: true

    onPulsesChanged: if (Theme.calm > 0)
        come.restart()

    NumberAnimation { // the call before comes down from the present one
        id: come

        duration: Theme.calm
        easing.type: Easing.OutCubic
        from: -earlier.rowHeight
        property: "y"
        target: rows
        to: 0
    }

    Column {
        id: rows

        width: earlier.width

        Repeater {
            model: earlier.calls

            delegate: Item {
                id: row

                required property int index
                required property string name
                required property string number
                required property string time
                required property string window

                height: earlier.rowHeight
                objectName: "call_" + row.index
                width: earlier.width

                Rectangle {
                    color: Theme.boardLine
                    height: Theme.border
                    visible: row.index > 0
                    width: parent.width
                }

                RowLayout {
                    anchors.fill: parent
                    anchors.leftMargin: Theme.gap
                    anchors.rightMargin: Theme.gap
                    spacing: Theme.gapSmall

                    BoardText {
                        Layout.fillHeight: true
                        Layout.preferredWidth: row.width * 0.19
                        font.bold: true
                        font.pixelSize: Theme.title
                        fontSizeMode: Text.Fit
                        text: row.number
                        verticalAlignment: Text.AlignVCenter
                    }

                    BoardText {
                        Layout.preferredWidth: row.width * 0.09
                        color: Theme.boardInkSoft
                        font.pixelSize: Theme.tile
                        fontSizeMode: Text.HorizontalFit
                        horizontalAlignment: Text.AlignHCenter
                        text: qsTr("to", "between a number and its window")
                    }

                    BoardText {
                        Layout.fillHeight: true
                        Layout.fillWidth: true
                        font.bold: true
                        font.pixelSize: Theme.title
                        fontSizeMode: Text.Fit
                        minimumPixelSize: Theme.lead
                        text: row.window
                        verticalAlignment: Text.AlignVCenter
                    }

                    BoardText {
                        Layout.preferredWidth: row.width * 0.13
                        color: Theme.boardInkSoft
                        font.pixelSize: Theme.lead
                        text: row.name
                    }

                    BoardText {
                        color: Theme.boardInkSoft
                        font.features: ({ "tnum": 1 })
                        font.pixelSize: Theme.lead
                        text: row.time
                    }
                }
            }
        }
    }
}
