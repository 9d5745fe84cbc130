pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Onewindow.Theme

// What can be done here and how to begin, in one language.
Column {
    id: said

    required property string how
    required property string promise
    required property list<string> what
    property bool small: false
    property int columns: 3
    readonly property list<string> icons: ["ticket", "appointment", "document", "apply", "progress", "guide"]

    spacing: Theme.gapLarge

    Words {
        color: Theme.onBrand
        font.bold: true
        font.pixelSize: Theme.title * (said.small ? 1.1 : 1.5)
        horizontalAlignment: Text.AlignHCenter
        text: said.how
        width: parent.width
    }

    Words {
        color: Theme.onBrand
        font.pixelSize: Theme.lead
        horizontalAlignment: Text.AlignHCenter
        text: said.promise
        width: parent.width
    }

    GridLayout {
        columnSpacing: Theme.gapLarge
        columns: said.columns
        rowSpacing: Theme.gapLarge
        uniformCellWidths: true
        width: parent.width

        Repeater {
            model: said.icons

            ColumnLayout {
                id: thing

                required property int index
                required property string modelData

                Layout.alignment: Qt.AlignTop
                Layout.fillWidth: true
                spacing: Theme.gapSmall

                Picture {
                    Layout.alignment: Qt.AlignHCenter
                    implicitWidth: (said.small ? 9 : 14) * Theme.unit
                    name: thing.modelData
                }

                Words {
                    Layout.fillWidth: true
                    color: Theme.onBrand
                    horizontalAlignment: Text.AlignHCenter
                    text: said.what[thing.index]
                }
            }
        }
    }
}
