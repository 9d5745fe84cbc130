import QtQuick
import QtQuick.Layouts
import Onewindow.Theme

// One thing to come here for.
Pressable {
    id: tile

    required property string title
    required property string explanation
    required property string icon
    property string figure
    property string figureLabel
    property bool done: false

    implicitHeight: 31.25 * Theme.unit
    implicitWidth: 50 * Theme.unit

    Accessible.description: figure === "" ? explanation : figure + " " + figureLabel + ". " + explanation
    Accessible.name: title

    ColumnLayout {
        anchors.fill: parent
        anchors.bottomMargin: (told.visible ? 4 : 2) * Theme.unit
        anchors.leftMargin: 4 * Theme.unit
        anchors.rightMargin: 4 * Theme.unit
        anchors.topMargin: (told.visible ? 4 : 2) * Theme.unit
        spacing: Theme.gapSmall

        RowLayout {
            id: top

            Layout.fillWidth: true
            spacing: Theme.gap

            Picture {
                done: tile.done
                name: tile.icon
            }

            Words {
                Layout.fillWidth: true
                font.bold: true
                font.pixelSize: Theme.tile
                lineHeight: 1.0
                text: tile.title
            }

            ColumnLayout {
                spacing: 0
                visible: tile.figure !== ""

                Words {
                    Layout.alignment: Qt.AlignRight
                    color: Theme.brand
                    font.bold: true
                    font.pixelSize: Theme.title
                    lineHeight: 1.0
                    text: tile.figure
                }

                Words {
                    Layout.alignment: Qt.AlignRight
                    color: Theme.inkSoft
                    font.pixelSize: Theme.small
                    text: tile.figureLabel
                }
            }
        }

        Item {
            Layout.fillHeight: true
            visible: told.visible
        }

        Words {
            id: told

            Layout.fillWidth: true
            color: Theme.inkSoft
            font.pixelSize: Theme.small
            text: tile.explanation
            visible: tile.height >= top.implicitHeight + implicitHeight + Theme.gapSmall + 8 * Theme.unit // else the title alone
        }
    }
}
