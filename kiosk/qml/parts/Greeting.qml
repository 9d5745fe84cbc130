import QtQuick
import QtQuick.Layouts
import Onewindow.Kiosk
import Onewindow.Theme

// What to do first: put the card down, or touch what one came for; and what does not work here just now.
Rectangle {
    id: greeting

    required property Session session
    required property bool lying
    readonly property HomeModel home: session.home
    readonly property GuidanceModel guidance: session.guidance
    readonly property bool byCard: guidance.cards !== ""
    readonly property bool troubled: guidance.readerTrouble + guidance.chipTrouble + guidance.scannerTrouble !== ""
    readonly property real neededHeight: body.implicitHeight + 2 * Theme.gapLarge

    radius: Theme.radius

    gradient: Gradient {
        GradientStop {
            color: Theme.brand
            position: 0
        }

        GradientStop {
            color: Theme.brandDeep
            position: 1
        }
    }

    GridLayout {
        id: body

        anchors.fill: parent
        anchors.margins: Theme.gapLarge
        columnSpacing: Theme.gapLarge
        columns: greeting.lying ? 1 : 2

        ColumnLayout {
            Layout.fillWidth: true
            spacing: greeting.troubled ? Theme.unit : Theme.gap

            Words {
                Layout.fillWidth: true
                color: Theme.onBrand
                font.bold: true
                font.pixelSize: greeting.troubled ? Theme.tile : Theme.title
                text: greeting.guidance.busy ? qsTr("One moment…") : greeting.guidance.known ? qsTr("What would you like to do?") : greeting.home.cardForgotten ? qsTr("Please take your ID card with you") : !greeting.byCard ? qsTr("Touch what you came for") : greeting.guidance.cards === "chip" ? qsTr("Put your social security card\ninto the slot") : qsTr("Put your ID card\non the reader")
            }

            Words {
                Layout.fillWidth: true
                color: Theme.onBrand
                font.pixelSize: Theme.body
                text: greeting.home.cardForgotten ? qsTr("Your visit is over and the screen is cleared.") : !greeting.home.ready ? qsTr("This terminal is starting; it is ready in a moment.") : qsTr("It shows by itself what is waiting for you. Or touch what you came for.")
                visible: !greeting.home.ready || (!Theme.elderly && !greeting.troubled)
            }

            Words {
                objectName: "readerSentence"
                Layout.fillWidth: true
                color: Theme.onBrand
                text: greeting.guidance.readerTrouble === "" || greeting.byCard || Theme.elderly ? greeting.guidance.readerTrouble : greeting.guidance.readerTrouble + " " + qsTr("There are other ways to show who you are.")
                visible: text !== ""
            }

            Words {
                objectName: "chipSentence"
                Layout.fillWidth: true
                color: Theme.onBrand
                text: greeting.guidance.chipTrouble
                visible: text !== ""
            }

            Words {
                objectName: "scannerSentence"
                Layout.fillWidth: true
                color: Theme.onBrand
                text: greeting.guidance.scannerTrouble
                visible: text !== ""
            }
        }

        CardPicture {
            Layout.alignment: Qt.AlignHCenter | Qt.AlignBottom
            Layout.topMargin: Theme.gapSmall
            back: greeting.home.cardForgotten
            visible: greeting.byCard && !(greeting.troubled && Theme.elderly)
        }
    }
}
