pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Onewindow.Kiosk
import Onewindow.Theme
import "parts"

// A matter by the initials of its name or of an everyday word for it.
Page {
    id: page

    readonly property GuideModel guide: session.guide as GuideModel

    objectName: "page_guideFind"
    explanation: qsTr("For 身份证 type S F Z. Everyday words are found, too.")
    focus: true
    heading: qsTr("Type the first letter of each syllable")
    spacing: Theme.gap
    Keys.onPressed: event => {
        if (event.key === Qt.Key_Backspace)
            guide.eraseLetter();
        else
            guide.typeLetter(event.text);
    }

    Typed {
        objectName: "typedLetters"
        Layout.fillWidth: true
        hint: qsTr("First letters")
        text: page.guide.letters.split("").join(" ")
    }

    GridLayout {
        Layout.fillWidth: true
        columnSpacing: Theme.gap
        columns: page.lying ? 2 : 1
        rowSpacing: Theme.gapSmall
        uniformCellWidths: true

        Repeater {
            id: found

            model: page.guide.found

            EntryButton {
                required property string entry

                objectName: "found_" + entry
                Layout.fillWidth: true
                onTapped: page.guide.choose(entry)
            }
        }
    }

    Notice {
        objectName: "nothingFound"
        Layout.fillWidth: true
        nextStep: qsTr("Take a letter back, or go back and choose by topic. The service desk is glad to help, too.")
        visible: page.guide.searched && found.count === 0
        what: qsTr("Nothing begins with these letters.")
    }

    Item {
        Layout.fillHeight: true
    }

    actions: LetterPad {
        Layout.fillWidth: true
        columns: page.lying ? 14 : 7
        onErased: page.guide.eraseLetter()
        onLetter: letter => page.guide.typeLetter(letter)
    }
}
