pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Onewindow.Kiosk
import Onewindow.Theme

// A page: one heading that says what is happening, what belongs to it, its actions at the foot.
// On an upright screen in the reachable mode all that can be touched is below the middle.
Item {
    id: page

    required property Session session
    property string heading
    property string explanation
    property bool contentAbove: false // nothing in the content can be touched, so it may stand above the middle
    default property alias content: body.data
    property alias actions: foot.data
    property int spacing: Theme.gapLarge
    readonly property bool split: Theme.reachable && width < height
    readonly property real middle: (height + Theme.headerHeight) / 2
    readonly property bool lying: width > height
    readonly property real columnWidth: Math.min(width - 2 * Theme.margin, (lying ? 210 : 155) * Theme.unit)

    Loader {
        active: page.split && !page.contentAbove
        anchors.horizontalCenter: parent.horizontalCenter
        width: page.columnWidth
        y: page.middle - height - Theme.gapLarge

        sourceComponent: Heading {
            explanation: page.explanation
            text: page.heading
        }
    }

    Flickable {
        id: scroll

        readonly property real end: page.split && page.contentAbove ? page.middle : page.height - foot.anchors.bottomMargin - (foot.visibleChildren.length > 0 ? foot.height + Theme.gap : 0)

        // who does not know how to slide sees that there is more
        readonly property bool long: !page.split && body.implicitHeight > end - y + Theme.gap

        anchors.horizontalCenter: parent.horizontalCenter
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: body.height
        height: end - y - (long ? Theme.target + Theme.gapSmall : 0)
        interactive: contentHeight > height
        width: page.columnWidth
        y: page.split && !page.contentAbove ? page.middle + Theme.headerHeight : 0

        ColumnLayout {
            id: body

            height: Math.max(implicitHeight, scroll.height)
            spacing: page.split ? Theme.gap : page.spacing
            width: scroll.width

            Heading {
                Layout.fillWidth: true
                Layout.topMargin: Theme.gapLarge
                explanation: page.explanation
                text: page.heading
                visible: text !== "" && (page.contentAbove || !page.split)
            }
        }
    }

    ColumnLayout {
        id: foot

        anchors.bottom: parent.bottom
        anchors.bottomMargin: page.split ? Theme.gapSmall : Theme.gapLarge
        anchors.horizontalCenter: parent.horizontalCenter
        spacing: page.split ? Theme.gapSmall : Theme.gap
        width: page.columnWidth
    }

    Loader {
        active: page.split ? page.contentAbove && scroll.interactive : scroll.long
        anchors.horizontalCenter: parent.horizontalCenter
        width: page.columnWidth
        y: page.split ? page.middle + Theme.headerHeight : scroll.y + scroll.height + Theme.gapSmall

        sourceComponent: TouchButton {
            objectName: "readOn"
            text: scroll.atYEnd ? qsTr("Back to the top") + " ▲" : qsTr("Read on") + " ▼"
            onTapped: scroll.contentY = scroll.atYEnd ? 0 : Math.min(scroll.contentHeight - scroll.height, scroll.contentY + scroll.height * 0.8)
        }
    }
}
