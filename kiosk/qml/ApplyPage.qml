pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Onewindow.Kiosk
import Onewindow.Theme
import "parts"

// What can be applied for here, a sheet at a time: what is done at once comes first.
Page {
    id: page

    readonly property ApplyModel apply: session.apply as ApplyModel
    readonly property int perSheet: split ? 4 : lying ? 9 : Theme.elderly ? 8 : 10
    readonly property int sheets: Math.ceil(matters.count / perSheet)
    property int sheet: 0

    objectName: "page_apply"
    explanation: qsTr("What is not in the list is taken in at a window.")
    heading: qsTr("What would you like to apply for?")

    GridLayout {
        Layout.fillWidth: true
        columnSpacing: Theme.gap
        columns: page.lying && !page.split ? 3 : 2
        rowSpacing: Theme.gap
        uniformCellWidths: true

        Repeater {
            id: matters

            model: page.apply.matters

            MatterTile {
                required property int index
                required property string code

                objectName: "matter_" + code
                Layout.fillHeight: true
                Layout.fillWidth: true
                small: page.split
                visible: Math.floor(index / page.perSheet) === page.sheet
                onTapped: page.apply.choose(code)
            }
        }
    }

    NothingHere {
        Layout.fillWidth: true
        icon: "document"
        nextStep: qsTr("Take a number: at the window any department's matter is taken in.")
        visible: matters.count === 0
        what: qsTr("Nothing can be applied for at this machine today.")
    }

    Item {
        Layout.fillHeight: true
    }

    actions: RowLayout {
        Layout.fillWidth: true
        spacing: Theme.gap

        TouchButton {
            objectName: "moreMatters"
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            text: page.sheet + 1 < page.sheets ? qsTr("More (%1 of %2)").arg(page.sheet + 1).arg(page.sheets) + " ›" : "‹ " + qsTr("Back to the first")
            visible: page.sheets > 1
            onTapped: page.sheet = (page.sheet + 1) % page.sheets
        }

        TouchButton {
            objectName: "otherMatter"
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            text: qsTr("Something else: take a number")
            onTapped: page.session.want("takeTicket")
        }
    }
}
