import QtQuick
import QtQuick.VirtualKeyboard
import QtQuick.VirtualKeyboard.Styles
import Onewindow.Theme

// Qt's keyboard in the look of the kiosk: keys as high as what a finger presses, words of one size.
KeyboardStyle {
    id: style

    component Cap: KeyPanel {
        id: cap

        property bool quiet: true
        property string text: cap.control.displayText
        property int pixelSize: Theme.body

        Rectangle {
            anchors.fill: parent
            anchors.margins: Theme.unit / 2
            border.color: Theme.line
            border.width: Theme.border
            color: cap.control.pressed ? Theme.brandSoft : cap.quiet ? Theme.ground : Theme.card
            radius: Theme.radiusSmall

            Text {
                anchors.centerIn: parent
                color: Theme.ink
                font.family: Theme.family
                font.pixelSize: cap.pixelSize
                text: cap.text
                textFormat: Text.PlainText
            }
        }
    }

    keyboardDesignHeight: 640
    keyboardDesignWidth: 1350
    selectionListHeight: Theme.target

    keyboardBackground: Rectangle {
        color: Theme.line
    }

    keyPanel: Cap {
        pixelSize: Theme.tile
        quiet: false
    }

    backspaceKeyPanel: Cap {
        text: qsTr("Erase")
    }

    languageKeyPanel: Cap {
        text: InputContext.locale.startsWith("zh") ? "拼/A" : "A/拼"
    }

    enterKeyPanel: Cap {
        text: qsTr("Go on")
    }

    shiftKeyPanel: Cap {
        text: InputContext.uppercase ? "abc" : "ABC"
    }

    spaceKeyPanel: Cap {
        quiet: false
        text: qsTr("Space")
    }

    symbolKeyPanel: Cap {}
    modeKeyPanel: Cap {}
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
