pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Onewindow.Kiosk

// Every language there is, each by its own name; what was entered stays as it is.
Veil {
    id: languages

    required property Session session

    objectName: "languagePanel"
    question: "语言 · Language · تىل"
    visible: session.guidance.choosingLanguage

    Repeater {
        model: languages.session.access.languages

        TouchButton {
            required property string code
            required property string name
            required property bool spoken

            objectName: "language_" + code
            Layout.fillWidth: true
            kind: spoken ? "chosen" : "plain"
            large: true
            text: name
            onTapped: languages.session.speak(code)
        }
    }

    TouchButton {
        objectName: "closeLanguages"
        Layout.fillWidth: true
        kind: "main"
        text: qsTr("Go on")
        onTapped: languages.session.offerLanguages(false)
    }
}
