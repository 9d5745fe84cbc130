import QtQuick
import QtQuick.VirtualKeyboard
import QtQuick.VirtualKeyboard.Styles
import Onewindow.Theme

// Qt's keyboard in the look of the kiosk: keys as high as what a finger presses, words of one size.
KeyboardStyle {
    id: style

    component Cap: Rectangle {
        property bool pressed: false
        property bool quiet: false
        property alias text: words.text
        property alias pixelSize: words.font.pixelSize

        border.color: Theme.line
        border.width: Theme.border
        color: pressed ? Theme.brandSoft : quiet ? Theme.ground : Theme.card
        radius: Theme.radiusSmall

        Text {
            id: words

            anchors.centerIn: parent
            color: Theme.ink
            font.family: Theme.family
            font.pixelSize: Theme.tile
            textFormat: Text.PlainText
        }
    }

    keyboardDesignHeight: 640
    keyboardDesignWidth: 1350
    selectionListHeight: Theme.target

    keyboardBackground: Rectangle {
        color: Theme.line
    }

    keyPanel: KeyPanel {
        id: letter

        Cap {
            anchors.fill: parent
            anchors.margins: Theme.unit / 2
            pressed: letter.control.pressed
            text: letter.control.displayText
        }
    }

    backspaceKeyPanel: KeyPanel {
        id: backspace

        Cap {
            anchors.fill: parent
            anchors.margins: Theme.unit / 2
            pixelSize: Theme.body
            pressed: backspace.control.pressed
            quiet: true
            text: qsTr("Erase")
        }
    }

    languageKeyPanel: KeyPanel {
        id: language

        Cap {
            anchors.fill: parent
            anchors.margins: Theme.unit / 2
            pixelSize: Theme.body
            pressed: language.control.pressed
            quiet: true
            text: InputContext.locale.startsWith("zh") ? "拼/A" : "A/拼"
        }
    }

    enterKeyPanel: KeyPanel {
        id: enter

        Cap {
            anchors.fill: parent
            anchors.margins: Theme.unit / 2
            pixelSize: Theme.body
            pressed: enter.control.pressed
            quiet: true
            text: qsTr("Go on")
        }
    }

    shiftKeyPanel: KeyPanel {
        id: shift

        Cap {
            anchors.fill: parent
            anchors.margins: Theme.unit / 2
            pixelSize: Theme.body
            pressed: shift.control.pressed
            quiet: true
            text: InputContext.uppercase ? "abc" : "ABC"
        }
    }

    spaceKeyPanel: KeyPanel {
        id: space

        Cap {
            anchors.fill: parent
            anchors.margins: Theme.unit / 2
            pixelSize: Theme.body
            pressed: space.control.pressed
            text: qsTr("Space")
        }
    }

    symbolKeyPanel: KeyPanel {
        id: symbol

        Cap {
            anchors.fill: parent
            anchors.margins: Theme.unit / 2
            pixelSize: Theme.body
            pressed: symbol.control.pressed
            quiet: true
            text: symbol.control.displayText
        }
    }

    modeKeyPanel: KeyPanel {
        id: mode

        Cap {
            anchors.fill: parent
            anchors.margins: Theme.unit / 2
            pixelSize: Theme.body
            pressed: mode.control.pressed
            quiet: true
            text: mode.control.displayText
        }
    }

    hideKeyPanel: KeyPanel {}
    handwritingKeyPanel: KeyPanel {}

    selectionListBackground: Rectangle {
        color: Theme.card
    }

    selectionListDelegate: SelectionListItem {
        id: candidate

        width: Math.max(Theme.target, word.implicitWidth + 2 * Theme.gap)

        Text {
            id: word

            objectName: "candidate"
            anchors.centerIn: parent
            color: candidate.ListView.isCurrentItem ? Theme.brand : Theme.ink
            font.bold: candidate.ListView.isCurrentItem
            font.family: Theme.family
            font.pixelSize: Theme.tile
            text: display // qmllint disable unqualified
            textFormat: Text.PlainText
        }
    }

    selectionListHighlight: Rectangle {
        color: Theme.brandSoft
    }
}
