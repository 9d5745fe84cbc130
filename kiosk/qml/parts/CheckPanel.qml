import QtQuick
import QtQuick.Layouts
import Onewindow.Theme

// One thing of the terminal: how it stands, in a mark and a sentence, and what to do.
Panel {
    id: check

    required property string name
    required property string standing
    required property string found
    required property string nextStep
    readonly property color words: standing === "failing" ? Theme.red : standing === "warning" ? Theme.amberInk : Theme.jadeInk

    padding: Theme.gap
    spacing: Theme.unit

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.gapSmall

        Words {
            color: check.words
            font.bold: true
            text: check.standing === "failing" ? "×" : check.standing === "warning" ? "!" : "✓"
        }

        Words {
            Layout.fillWidth: true
            font.bold: true
            text: check.name
        }
    }

    Words {
        Layout.fillWidth: true
        text: check.found
    }

    Words {
        Layout.fillWidth: true
        color: Theme.inkSoft
        text: check.nextStep
        visible: text !== ""
    }
}
