import QtQuick
import QtQuick.Layouts
import Onewindow.Theme

// One thing to come here for.
Rectangle {
    id: tile

    required property string title
    required property string explanation
    required property string icon
    property string figure
    property string figureLabel
    property bool done: false

    signal tapped

    implicitHeight: 31.25 * Theme.unit
    implicitWidth: 50 * Theme.unit
    border.color: Theme.line
    border.width: Theme.border
    color: area.pressed ? Theme.brandSoft : Theme.card
    radius: Theme.radius

    Accessible.description: explanation
    Accessible.name: title
    Accessible.role: Accessible.Button
    Accessible.onPressAction: tile.tapped()

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: 4 * Theme.unit
        spacing: Theme.gapSmall

        RowLayout {
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
        }

        Words {
            Layout.fillWidth: true
            color: Theme.inkSoft
            font.pixelSize: Theme.small
            text: tile.explanation
        }
    }

    MouseArea {
        id: area

        anchors.fill: parent
        onClicked: tile.tapped()
    }
}
