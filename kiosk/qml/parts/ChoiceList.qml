pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Onewindow.Kiosk
import Onewindow.Theme

// The answers to choose from; a touch answers and goes on.
GridLayout {
    id: list

    required property ApplyModel apply
    required property int mostColumns

    columnSpacing: Theme.gap
    columns: apply.choices.length > 3 ? mostColumns : Math.min(2, mostColumns)
    rowSpacing: Theme.gap
    uniformCellWidths: true

    Repeater {
        model: list.apply.choices

        TouchButton {
            id: choice

            required property int index
            required property string modelData

            objectName: "choice_" + index
            Layout.fillWidth: true
            kind: list.apply.typed === modelData ? "chosen" : "plain"
            large: list.mostColumns === 1
            text: list.apply.typed === modelData ? "✓ " + modelData : modelData
            onTapped: list.apply.pick(choice.modelData)
        }
    }
}
