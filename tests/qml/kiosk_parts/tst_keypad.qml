import QtQuick
import QtTest
import Onewindow.Theme
import "../../../kiosk/qml/parts"

TestCase {
    id: test

    name: "Keypad"
    height: 900
    visible: true
    when: windowShown
    width: 900

    Keypad {
        id: keypad

        anchors.fill: parent
    }

    SignalSpy {
        id: digits

        signalName: "digit"
        target: keypad
    }

    SignalSpy {
        id: erased

        signalName: "erased"
        target: keypad
    }

    function key(name) {
        const found = findChild(keypad, name);
        verify(found !== null, name);
        return found;
    }

    function init() {
        digits.clear();
        erased.clear();
    }

    function test_every_digit_is_there_once_and_large_enough() {
        const seen = [];
        for (const digit of "0123456789") {
            const button = key("key_" + digit);
            verify(button.height >= Theme.target, digit);
            verify(button.width >= Theme.target, digit);
            mouseClick(button);
            seen.push(digits.signalArguments[digits.count - 1][0]);
        }
        compare(seen.join(""), "0123456789");
        compare(digits.count, 10);
    }

    function test_the_last_key_takes_back() {
        mouseClick(key("eraseDigit"));
        compare(erased.count, 1);
        compare(digits.count, 0);
    }

    function test_the_empty_place_is_no_key() {
        mouseClick(key("key_"));
        compare(digits.count, 0);
    }
}
