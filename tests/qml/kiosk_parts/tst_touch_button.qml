import QtQuick
import QtTest
import Onewindow.Theme
import "../../../kiosk/qml/parts"

// A button is large enough for a finger, and a finger that slips off takes its press back.
Item {
    id: root

    height: 400
    width: 600

    TouchButton {
        id: button

        text: "Print now"
    }

    SignalSpy {
        id: taps

        signalName: "tapped"
        target: button
    }

    TestCase {
        name: "TouchButton"
        when: windowShown

        function init() {
            Theme.screenWidth = 1080;
            taps.clear();
        }

        function test_is_as_high_as_a_finger_needs() {
            verify(button.height >= 120);
            Theme.elderly = true;
            verify(button.height >= 144);
            Theme.elderly = false;
        }

        function test_tap_counts_once() {
            mouseClick(button);
            compare(taps.count, 1);
        }

        function test_long_press_counts_like_a_short_one() {
            mousePress(button);
            wait(900);
            mouseRelease(button);
            compare(taps.count, 1);
        }

        function test_finger_that_slips_off_takes_its_press_back() {
            mousePress(button);
            mouseMove(button, 20, 380);
            mouseRelease(root, 20, 390);
            compare(taps.count, 0);
        }

        function test_disabled_is_deaf() {
            button.enabled = false;
            mouseClick(button);
            button.enabled = true;
            compare(taps.count, 0);
        }
    }
}
