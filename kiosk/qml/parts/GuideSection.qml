pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Onewindow.Theme

// Things of the list that are got in the same way.
Panel {
    id: section

    required property string standing
    required property list<string> things
    required property string store // guide_run.Store: whether the state's store was asked

    readonly property bool open: standing === "depends"
    readonly property bool nothingToDo: standing === "held" || standing === "follows" || standing === "sign"
    readonly property color words: standing === "bring" ? Theme.brand : nothingToDo ? Theme.jadeInk : Theme.amberInk
    readonly property var headings: ({
            "bring": qsTr("Bring"),
            "sign": qsTr("Nothing to prepare: you sign it at the window"),
            "held": qsTr("Do not bring: the state holds it already"),
            "may_hold": store === "cut" ? qsTr("The line to the state's records is down: the window looks these up for you") : qsTr("If you have your card, the state holds these already"),
            "follows": qsTr("Do not bring: it comes out of an earlier step"),
            "depends": qsTr("Perhaps, depending on your case")
        })

    objectName: "section_" + standing
    padding: Theme.gap
    spacing: Theme.unit

    Words {
        Layout.fillWidth: true
        color: section.standing === "may_hold" ? Theme.brand : section.words
        font.bold: true
        font.pixelSize: Theme.lead
        text: section.headings[section.standing] ?? ""
    }

    Words {
        Layout.fillWidth: true
        text: section.open ? section.things.map(thing => thing.split("|")[0]).join("、") : ""
        visible: section.open
    }

    Repeater {
        model: section.open ? [] : section.things

        RowLayout {
            id: thing

            required property string modelData

            Layout.fillWidth: true
            spacing: Theme.gapSmall

            Words {
                Layout.alignment: Qt.AlignTop
                color: section.nothingToDo ? Theme.jadeInk : Theme.brand
                font.bold: true
                text: section.nothingToDo ? "✓" : "·"
            }

            Words {
                readonly property string note: thing.modelData.split("|")[1]

                Layout.fillWidth: true
                text: thing.modelData.split("|")[0] + (note === "" ? "" : "（" + note + "）")
            }
        }
    }

    Item {
        Layout.fillHeight: true
    }
}
