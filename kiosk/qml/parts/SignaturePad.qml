pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Onewindow.Theme

// A field to sign in with a finger. `strokes` are lists of x, y, x, y … from 0 to 1000, told when a finger lifts.
Rectangle {
    id: pad

    property list<var> strokes
    property list<var> stroke
    readonly property bool empty: strokes.length === 0 && stroke.length === 0
    required property string hint

    signal drawn(list<var> strokes)

    function wipe(): void {
        strokes = [];
        stroke = [];
        drawn(strokes);
    }

    function points(line: list<var>): list<point> {
        const found = [];
        for (let at = 0; at < line.length; at += 2)
            found.push(Qt.point(line[at] * width / 1000, line[at + 1] * height / 1000));
        return found;
    }

    function tick(): void {
        strokes = [[300, 520, 450, 700, 720, 260]]; // a mark of one's own hand, for whoever cannot draw
        drawn(strokes);
    }

    activeFocusOnTab: true
    border.color: Theme.line
    border.width: 2
    color: Theme.card
    radius: Theme.radius
    implicitHeight: 36 * Theme.unit

    Accessible.description: qsTr("Sign with your finger, or press Enter to sign with a tick.")
    Accessible.focusable: true
    Accessible.name: qsTr("Signature field")
    Accessible.role: Accessible.Canvas
    Keys.onEnterPressed: pad.tick()
    Keys.onReturnPressed: pad.tick()

    FocusRing {
        around: pad
    }

    Rectangle {
        anchors.bottom: parent.bottom
        anchors.bottomMargin: parent.height * 0.24
        anchors.horizontalCenter: parent.horizontalCenter
        color: Theme.line
        height: 2
        width: parent.width * 0.86
    }

    Words {
        anchors.centerIn: parent
        color: Theme.inkSoft
        text: pad.hint
        visible: pad.empty
    }

    Shape {
        anchors.fill: parent
        preferredRendererType: Shape.CurveRenderer

        ShapePath {
            capStyle: ShapePath.RoundCap
            fillColor: "transparent"
            joinStyle: ShapePath.RoundJoin
            strokeColor: Theme.ink
            strokeWidth: 0.9 * Theme.unit

            PathMultiline {
                paths: [...pad.strokes, pad.stroke].map(line => pad.points(line))
            }
        }
    }

    MouseArea {
        function at(x: real, y: real): list<var> {
            const held = (value, most) => Math.round(1000 * Math.max(0, Math.min(value, most)) / most);
            return [held(x, pad.width), held(y, pad.height)];
        }

        anchors.fill: parent
        preventStealing: true
        onPositionChanged: mouse => pad.stroke = [...pad.stroke, ...at(mouse.x, mouse.y)]
        onPressed: mouse => pad.stroke = at(mouse.x, mouse.y)
        onReleased: {
            pad.strokes = [...pad.strokes, pad.stroke];
            pad.stroke = [];
            pad.drawn(pad.strokes);
        }
        onCanceled: pad.stroke = []
    }
}
