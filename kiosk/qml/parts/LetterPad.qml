pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Onewindow.Theme

// The letters of pinyin in the order of the alphabet, and a key to take the last one back.
GridLayout {
    id: pad

    signal letter(string letter)
    signal erased

    columnSpacing: Theme.unit
    columns: 7
    rowSpacing: Theme.unit
    uniformCellHeights: true
    uniformCellWidths: true

    Repeater {
        model: "ABCDEFGHIJKLMNOPQRSTUVWXYZ".split("")

        TouchButton {
            required property string modelData

            objectName: "key_" + modelData
            Layout.fillWidth: true
            Layout.minimumWidth: 0
            compact: true
            large: true
            text: modelData
            onTapped: pad.letter(modelData)
        }
    }

    TouchButton {
        objectName: "eraseLetter"
        Layout.columnSpan: 2
        Layout.fillWidth: true
        Accessible.name: qsTr("Take the last letter back")
        text: qsTr("Erase")
        onTapped: pad.erased()
    }
}
