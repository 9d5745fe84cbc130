import QtQuick
import Onewindow.Theme

// Twice larger and back; nothing in reduced motion.
SequentialAnimation {
    id: pulse

    required property Item target

    function beat() {
        if (Theme.calm > 0)
            pulse.restart();
    }

    loops: 2

    NumberAnimation {
        duration: Theme.calm / 2
        easing.type: Easing.OutCubic
        property: "scale"
        target: pulse.target
        to: 1.025
    }

    NumberAnimation {
        duration: Theme.calm / 2
        easing.type: Easing.OutCubic
        property: "scale"
        target: pulse.target
        to: 1
    }
}
