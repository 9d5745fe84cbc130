import QtQuick
import QtQuick.Layouts
import Onewindow.Kiosk
import Onewindow.Theme

// Digits to be typed, on the keypad or by hand; on a lying screen the keypad stands beside what it types.
Page {
    id: page

    property string field
    property string hint
    default property alias more: said.data
    readonly property IdentityModel identity: session.identity as IdentityModel

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
            columns: page.lying ? 2 : 1
            rowSpacing: Theme.gap
            uniformCellWidths: page.lying

            ColumnLayout {
                id: said

                Layout.alignment: Qt.AlignTop
                Layout.fillWidth: true
                spacing: Theme.gap

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
