pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Onewindow.Kiosk
import Onewindow.Theme

// What is done for it: each item with its department, how long it takes and what it costs.
Panel {
    id: matters

    required property Session session
    required property GuideModel guide

    padding: Theme.gap
    spacing: Theme.gapSmall

    Words {
        Layout.fillWidth: true
        color: Theme.brand
        font.bold: true
        font.pixelSize: Theme.lead
        text: matters.guide.several ? qsTr("What is done for it") : qsTr("What is done")
    }

    Repeater {
        model: matters.guide.matters

        RowLayout {
            id: matter

            required property int index
            required property string code
            required property string name
            required property string reason
            required property string department
            required property string terms
            required property bool here

            Layout.fillWidth: true
            spacing: Theme.gap

            ColumnLayout {
                Layout.fillWidth: true
                spacing: 0

                Words {
                    Layout.fillWidth: true
                    font.bold: true
                    text: matters.guide.several ? (matter.index + 1) + ". " + matter.name : matter.name
                }

                Words {
                    Layout.fillWidth: true
                    color: Theme.inkSoft
                    font.pixelSize: Theme.small
                    text: matter.department + " · " + matter.terms
                }

                Words {
                    Layout.fillWidth: true
                    color: Theme.inkSoft
                    font.pixelSize: Theme.small
                    text: matter.reason
                    visible: text !== ""
                }
            }

            TouchButton {
                objectName: "applyHere_" + matter.code
                compact: true
                text: qsTr("Apply here")
                visible: matter.here
                onTapped: (matters.session.apply as ApplyModel).choose(matter.code)
            }
        }
    }

    Words {
        Layout.fillWidth: true
        color: Theme.amberInk
        text: qsTr("Perhaps this, too, depending on your case: %1").arg(matters.guide.perhaps)
        visible: matters.guide.perhaps !== ""
    }

    Item {
        Layout.fillHeight: true
    }
}
