pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Onewindow.Kiosk
import Onewindow.Theme
import "parts"

// The personal list: what to bring, what not, where, how long, what it costs; on paper, by phone, or with a number.
Page {
    id: page

    readonly property GuideModel guide: session.guide as GuideModel

    objectName: "page_guideList"
    explanation: guide.listed ? (guide.where === "" ? qsTr("How long: %1. Cost: %2. This hall does not take it in: ask the service desk where.").arg(guide.howLong).arg(guide.cost) : qsTr("How long: %1. Cost: %2. Where: %3.").arg(guide.howLong).arg(guide.cost).arg(guide.where)) : ""
    heading: guide.title
    spacing: Theme.gap

    Notice {
        objectName: "unmet"
        Layout.fillWidth: true
        nextStep: page.guide.unmet
        visible: page.guide.unmet !== ""
        what: qsTr("By your answers this cannot go through yet")
    }

    GridLayout {
        Layout.fillWidth: true
        columnSpacing: Theme.gap
        columns: page.lying ? 2 : 1
        rowSpacing: Theme.gap
        uniformCellWidths: true

        Repeater {
            model: page.guide.sections

            GuideSection {
                Layout.alignment: Qt.AlignTop
                Layout.fillHeight: page.lying
                Layout.fillWidth: true
                store: page.guide.store
            }
        }

        GuideMatters {
            Layout.alignment: Qt.AlignTop
            Layout.fillHeight: page.lying
            Layout.fillWidth: true
            guide: page.guide
            session: page.session
            visible: page.guide.listed
        }
    }

    Item {
        Layout.fillHeight: true
    }

    actions: GuideTakeAlong {
        Layout.fillWidth: true
        guide: page.guide
        lying: page.lying
        session: page.session
    }
}
