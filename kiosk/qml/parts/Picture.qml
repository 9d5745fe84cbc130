import QtQuick
import Onewindow.Theme

// A drawing of resources/icons on a soft ground.
Rectangle {
    id: picture

    required property string name
    property bool done: false

    implicitWidth: 12 * Theme.unit
    implicitHeight: implicitWidth
    border.color: done ? Theme.jade : Theme.brand
    border.width: Theme.highContrast ? Theme.border : 0
    color: done ? Theme.jadeSoft : Theme.brandSoft
    radius: width / 4

    Image {
        anchors.fill: parent
        anchors.margins: parent.width / 6
        asynchronous: true // the first image brings all of Qt's image formats
        fillMode: Image.PreserveAspectFit
        source: Qt.resolvedUrl("../../../resources/icons/" + picture.name + ".svg")
        sourceSize.width: width
        sourceSize.height: height
    }
}
