pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Onewindow.Kiosk
import Onewindow.Theme
import "parts"

// What would you like to get done? A life event, or one matter by its topic.
Page {
    id: page

    readonly property GuideModel guide: session.guide as GuideModel

    objectName: "page_guide"
    explanation: qsTr("A few questions, then your own list: what to bring, where, how long, what it costs.")
    heading: qsTr("What do you want done?")
    spacing: Theme.gap

    GridLayout {
        Layout.fillWidth: true
        columnSpacing: Theme.gap
        columns: page.lying ? 4 : 2
        rowSpacing: Theme.gap
        uniformCellHeights: true
        uniformCellWidths: true

        Repeater {
            model: page.guide.events

            EntryButton {
                required property string entry

                objectName: "event_" + entry
                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.minimumHeight: implicitHeight
                large: true
                onTapped: page.guide.choose(entry)
            }
        }
    }

    Words {
        Layout.fillWidth: true
        Layout.topMargin: Theme.gapSmall
        font.bold: true
        font.pixelSize: Theme.lead
        text: qsTr("Or one matter, by what it is about")
        visible: !page.guide.loading
    }

    GridLayout {
        Layout.fillWidth: true
        columnSpacing: Theme.gap
        columns: page.lying ? 3 : 2
        rowSpacing: Theme.gap
        uniformCellHeights: true
        uniformCellWidths: true

        Repeater {
            model: page.guide.groups

            EntryButton {
                required property string group
                required property string examples

                objectName: "topic_" + group
                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.minimumHeight: implicitHeight
                explanation: examples
                onTapped: page.guide.openGroup(group)
            }
        }
    }

    Item {
        Layout.fillHeight: true
    }

    actions: TouchButton {
        objectName: "searchGuide"
        Layout.fillWidth: true
        text: qsTr("Find a matter by the first letters of its pinyin")
        onTapped: page.guide.search()
    }
}
