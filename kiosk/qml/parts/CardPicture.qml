pragma ComponentBehavior: Bound

import QtQuick
import Onewindow.Theme

// An ID card on its way to the reader.
Item {
    id: picture

    property bool onBrand: true
    property bool back: false // it is to be taken away
    readonly property color dash: Theme.highContrast ? Theme.brand : "#B9D3EA"

    implicitWidth: 36.25 * Theme.unit
    implicitHeight: 35 * Theme.unit

    Rectangle {
        id: card

        color: Theme.brandSoft
        border.color: picture.onBrand ? Theme.brandSoft : Theme.brand
        border.width: Theme.border
        height: 23 * Theme.unit
        radius: Theme.gapSmall
        width: parent.width

        Repeater {
            model: [110, 80, 140]

            Rectangle {
                required property int index
                required property int modelData

                color: picture.dash
                height: 1.75 * Theme.unit
                radius: height / 2
                width: modelData * Theme.unit / 8
                x: 3.25 * Theme.unit
                y: (4 + 4 * index) * Theme.unit
            }
        }

        Rectangle {
            color: picture.dash
            height: 1.75 * Theme.unit
            radius: height / 2
            width: 26.25 * Theme.unit
            x: 3.25 * Theme.unit
            y: 17.5 * Theme.unit
        }

        Rectangle {
            color: picture.dash
            height: 11.5 * Theme.unit
            radius: Theme.unit
            width: 9.25 * Theme.unit
            x: parent.width - width - 3 * Theme.unit
            y: 3.75 * Theme.unit
        }
    }

    Image {
        id: arrow

        anchors.horizontalCenter: parent.horizontalCenter
        asynchronous: true
        height: 7 * Theme.unit
        rotation: picture.back ? 180 : 0
        source: Qt.resolvedUrl(picture.onBrand ? "../../../resources/icons/down_light.svg" : "../../../resources/icons/down.svg")
        sourceSize.height: height
        sourceSize.width: width
        width: height
        y: card.height + Theme.gap

        SequentialAnimation on y {
            loops: Animation.Infinite
            running: !Theme.reducedMotion && arrow.visible

            NumberAnimation {
                duration: 1400
                easing.type: Easing.InOutSine
                from: card.height + Theme.gapSmall
                to: card.height + Theme.gapLarge
            }

            NumberAnimation {
                duration: 1400
                easing.type: Easing.InOutSine
                from: card.height + Theme.gapLarge
                to: card.height + Theme.gapSmall
            }
        }
    }
}
