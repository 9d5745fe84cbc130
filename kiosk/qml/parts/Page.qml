import QtQuick
import QtQuick.Layouts
import Onewindow.Kiosk
import Onewindow.Theme

// A page: one heading that says what is happening, what belongs to it, its actions at the foot.
Item {
    id: page

    required property Session session
    property string heading
    property string explanation
    default property alias content: body.data
    property alias actions: foot.data
    property int spacing: Theme.gapLarge
    readonly property bool lying: width > height

    readonly property real columnWidth: Math.min(width - 2 * Theme.margin, (lying ? 210 : 155) * Theme.unit)

    Flickable {
        id: scroll

        anchors.bottom: foot.top
        anchors.bottomMargin: foot.visibleChildren.length > 0 ? Theme.gap : 0
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.top: parent.top
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: body.height
        interactive: contentHeight > height
        width: page.columnWidth

        ColumnLayout {
            id: body

            height: Math.max(implicitHeight, scroll.height)
            spacing: page.spacing
            width: scroll.width

            ColumnLayout {
                Layout.fillWidth: true
                Layout.topMargin: Theme.gapLarge
                spacing: Theme.gapSmall
                visible: page.heading !== ""

                Words {
                    Layout.fillWidth: true
                    Accessible.role: Accessible.Heading
                    font.bold: true
                    font.pixelSize: Theme.title
                    text: page.heading
                }

                Words {
                    Layout.fillWidth: true
                    color: Theme.inkSoft
                    font.pixelSize: Theme.lead
                    text: page.explanation
                    visible: text !== ""
                }
            }
        }
    }

    ColumnLayout {
        id: foot

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.gapLarge
        anchors.horizontalCenter: parent.horizontalCenter
        spacing: Theme.gap
        width: page.columnWidth
    }
}
