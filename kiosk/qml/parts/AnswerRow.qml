import QtQuick
import QtQuick.Layouts
import Onewindow.Theme

// One answer of the form and where it came from; a touch leads back to its question.
Pressable {
    id: row

    required property string step
    required property string label
    required property string value
    required property string source

    implicitHeight: Math.max(Theme.target, column.implicitHeight + 2 * Theme.gapSmall)
    objectName: "answer_" + step
    radius: Theme.radiusSmall

    Accessible.description: row.source === "" ? value : value + " " + origin.text
    Accessible.name: label

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.gap
        anchors.rightMargin: Theme.gap
        spacing: Theme.gapSmall

        ColumnLayout {
            id: column

            Layout.fillWidth: true
            spacing: 0

            Flow {
                Layout.fillWidth: true
                spacing: Theme.gapSmall

                Words {
                    color: Theme.inkSoft
                    font.pixelSize: Theme.small
                    text: row.label
                }

                Words {
                    id: origin

                    color: Theme.jade
                    font.pixelSize: Theme.small
                    text: "✓ " + qsTr("Came from: %1").arg(row.source)
                    visible: row.source !== ""
                }
            }

            Words {
                Layout.fillWidth: true
                font.bold: true
                text: row.value
            }
        }

        Words {
            color: Theme.brand
            text: qsTr("Change") + " ›"
        }
    }
}
