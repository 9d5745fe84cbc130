pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Onewindow.Kiosk
import Onewindow.Theme
import "parts"

// Five levels, and for a bad one, who likes: why.
Page {
    id: page

    readonly property RatingModel rating: session.rating as RatingModel
    readonly property list<string> levels: [qsTr("Very satisfied"), qsTr("Satisfied"), qsTr("Fairly satisfied"), qsTr("Not satisfied"), qsTr("Not satisfied at all")]

    objectName: "page_rate"
    explanation: !rating.canRate ? "" : rating.window !== "" ? qsTr("Number %1, window %2, until %3. Say it as you feel it.").arg(rating.number).arg(rating.window).arg(rating.at) : qsTr("Number %1, until %2. Say it as you feel it.").arg(rating.number).arg(rating.at)
    heading: rating.canRate ? qsTr("How were you served today?") : qsTr("Nothing to rate yet")

    GridLayout {
        Layout.fillHeight: true
        Layout.fillWidth: true
        Layout.maximumHeight: (page.lying ? 90 : 180) * Theme.unit
        columnSpacing: Theme.gapLarge
        columns: page.lying ? 2 : 1
        rowSpacing: Theme.gapLarge
        uniformCellWidths: true
        visible: page.rating.canRate

        ColumnLayout {
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.maximumHeight: 5 * 22 * Theme.unit
            spacing: Theme.gapSmall

            Repeater {
                model: page.levels

                LevelButton {
                    required property int index
                    required property string modelData

                    objectName: "rate_" + level
                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    chosen: page.rating.level === level
                    level: 5 - index
                    text: modelData
                    onTapped: page.session.chooseLevel(level)
                }
            }
        }

        ColumnLayout {
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop
            spacing: Theme.gapSmall
            visible: page.rating.bad

            Words {
                Layout.fillWidth: true
                font.bold: true
                font.pixelSize: Theme.lead
                text: qsTr("We are sorry. What was it? (You need not say.)")
            }

            GridLayout {
                Layout.fillWidth: true
                columnSpacing: Theme.gapSmall
                columns: 2
                rowSpacing: Theme.gapSmall
                uniformCellWidths: true

                Repeater {
                    model: page.rating.reasons

                    TouchButton {
                        required property string reason
                        required property string told
                        required property bool chosen

                        objectName: "reason_" + reason
                        Layout.fillWidth: true
                        kind: chosen ? "chosen" : "plain"
                        text: chosen ? "✓ " + told : told
                        onTapped: page.session.toggleReason(reason)
                    }
                }
            }
        }
    }

    NothingHere {
        Layout.fillWidth: true
        icon: "rating"
        nextStep: qsTr("After you were served at a window you can say here how it was, on the same day.")
        visible: !page.rating.canRate
        what: qsTr("No service of today waits for your rating.")
    }

    Item {
        Layout.fillHeight: true
    }

    actions: TouchButton {
        objectName: "sendRating"
        Layout.fillWidth: true
        enabled: page.rating.level > 0
        kind: "main"
        text: qsTr("Send my rating")
        visible: page.rating.canRate
        onTapped: page.session.sendRating()
    }
}
