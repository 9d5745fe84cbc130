pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Onewindow.Kiosk
import Onewindow.Theme
import "parts"

// The matters of one topic.
Page {
    id: page

    readonly property GuideModel guide: session.guide as GuideModel

    objectName: "page_guideTopic"
    explanation: qsTr("Which of these is it?")
    heading: guide.group
    spacing: Theme.gap

    GridLayout {
        Layout.fillWidth: true
        columnSpacing: Theme.gap
        columns: page.lying ? 2 : 1
        rowSpacing: Theme.gapSmall
        uniformCellWidths: true

        Repeater {
            model: page.guide.items

            EntryButton {
                required property string entry

                objectName: "item_" + entry
                Layout.fillWidth: true
                onTapped: page.guide.choose(entry)
            }
        }
    }

    Item {
        Layout.fillHeight: true
    }

    actions: TouchButton {
        objectName: "searchGuide"
        Layout.fillWidth: true
        text: qsTr("Not here? Find it by the first letters of its pinyin")
        onTapped: page.guide.search()
    }
}
