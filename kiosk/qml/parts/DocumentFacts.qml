import QtQuick
import QtQuick.Layouts
import Onewindow.Theme

// A document beside what identifies it; the holder's name is shown shortened.
RowLayout {
    id: facts

    required property string title
    required property string holder
    required property string caseNumber
    required property string serial

    spacing: Theme.gapLarge

    SheetPicture {
        implicitWidth: 34 * Theme.unit
        Layout.alignment: Qt.AlignTop
        title: facts.title
    }

    ColumnLayout {
        Layout.alignment: Qt.AlignVCenter
        Layout.fillWidth: true
        spacing: Theme.gap

        Fact {
            label: qsTr("Document")
            strong: true
            value: facts.title
        }

        Fact {
            label: qsTr("Holder")
            value: facts.holder
        }

        Fact {
            label: qsTr("Case number")
            value: facts.caseNumber
        }

        Fact {
            label: qsTr("Serial")
            value: facts.serial
        }
    }
}
