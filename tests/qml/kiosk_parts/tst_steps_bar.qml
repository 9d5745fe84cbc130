import QtQuick
import QtTest
import Onewindow.Theme
import "../../../kiosk/qml/parts"

// Steps that are done are told by a tick, not by colour alone.
Item {
    id: root

    height: 300
    width: 900

    StepsBar {
        id: bar

        current: 1
        steps: ["Identity", "Print", "Take"]
        width: 800
    }

    TestCase {
        name: "StepsBar"
        when: windowShown

        function texts(item) {
            let found = item.text !== undefined ? [item.text] : [];
            for (const child of item.children)
                found = found.concat(texts(child));
            return found;
        }

        function test_done_steps_have_a_tick() {
            compare(texts(bar), ["Identity ✓", "Print", "Take"]);
            bar.current = 3;
            compare(texts(bar), ["Identity ✓", "Print ✓", "Take ✓"]);
        }
    }
}
