import QtQuick
import Onewindow.Theme

// A finger that touches twice meant what it saw: the page that came under it meanwhile is not touched.
MouseArea {
    id: hasty

    required property string page
    property string on
    property bool again: false
    property point at
    property real since: 0

    objectName: "hasty"
    onPressed: mouse => mouse.accepted = again

    PointHandler {
        onGrabChanged: (transition, point) => {
            if (transition !== PointerDevice.GrabPassive)
                return;
            const near = Math.hypot(point.position.x - hasty.at.x, point.position.y - hasty.at.y) < Theme.target;
            const soon = point.timestamp - hasty.since < Application.styleHints.mouseDoubleClickInterval;
            hasty.again = hasty.on !== hasty.page && near && soon;
            hasty.at = point.position;
            hasty.on = hasty.page;
            hasty.since = point.timestamp;
        }
    }
}
