import QtQuick
import QtQuick.Layouts
import Onewindow.Kiosk
import Onewindow.Theme

// Digits to be typed, on the keypad or by hand; on a lying screen the keypad stands beside what it types.
Page {
    id: page

    property string field
    property string hint
    property string said // what one has to know; beside the keypad on a lying screen
    default property alias more: beside.data
    readonly property bool beside: lying || split // there is too little height for one below the other
    readonly property IdentityModel identity: session.identity as IdentityModel

    explanation: page.beside ? "" : said
    focus: true
    Keys.onPressed: event => {
        if (event.key === Qt.Key_Backspace)
            session.eraseDigit();
        else
            session.typeDigit(event.text);
    }

    content: [
        GridLayout {
            Layout.fillHeight: true
            Layout.fillWidth: true
            columnSpacing: Theme.gapLarge
            columns: page.beside ? 2 : 1
            rowSpacing: Theme.gap
            uniformCellWidths: page.beside

            ColumnLayout {
                id: beside

                Layout.alignment: Qt.AlignTop
                Layout.fillWidth: true
                spacing: Theme.gap

                Words {
                    Layout.fillWidth: true
                    color: Theme.inkSoft
                    font.pixelSize: Theme.lead
                    text: page.said
                    visible: page.beside
                }

                Typed {
                    objectName: page.field
                    Layout.fillWidth: true
                    hint: page.hint
                    text: page.identity.typed
                }
            }

            Keypad {
                Layout.alignment: Qt.AlignTop
                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.maximumHeight: 88 * Theme.unit
                onDigit: digit => page.session.typeDigit(digit)
                onErased: page.session.eraseDigit()
            }
        },
        Item {
            Layout.fillHeight: true
        }
    ]
}
