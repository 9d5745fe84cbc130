import QtQuick
import QtQuick.Layouts
import Onewindow.Kiosk
import Onewindow.Theme
import "parts"

// Accepted: its number, by when it is decided, and the document at once where it can be.
Page {
    id: page

    readonly property ApplyModel apply: session.apply as ApplyModel
    readonly property bool cut: session.home.reach === "offline"

    objectName: "page_applyDone"
    contentAbove: true
    explanation: apply.printed ? qsTr("Please take the slip below the screen.") : ""
    heading: qsTr("Accepted: %1").arg(apply.name)

    Panel {
        Layout.fillWidth: true
        padding: Theme.margin

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.gapLarge

            ColumnLayout {
                Layout.fillWidth: true
                spacing: Theme.unit

                Words {
                    Layout.fillWidth: true
                    color: Theme.inkSoft
                    text: qsTr("Case number")
                }

                Words {
                    objectName: "caseNumber"
                    Layout.fillWidth: true
                    font.bold: true
                    font.pixelSize: Theme.elderly ? Theme.lead : Theme.tile
                    text: page.apply.caseNumber
                    wrapMode: Text.WrapAnywhere
                }

                Words {
                    Layout.fillWidth: true
                    Layout.topMargin: Theme.gap
                    color: Theme.inkSoft
                    text: page.apply.days === 0 ? qsTr("Done at once") : qsTr("Decided by")
                }

                Words {
                    Layout.fillWidth: true
                    font.bold: true
                    font.pixelSize: Theme.lead
                    text: page.apply.promised
                    visible: page.apply.days > 0
                }
            }

            ColumnLayout {
                spacing: Theme.gapSmall

                Image {
                    Layout.alignment: Qt.AlignHCenter
                    Layout.preferredHeight: 26 * Theme.unit
                    Layout.preferredWidth: Layout.preferredHeight
                    fillMode: Image.PreserveAspectFit
                    smooth: false
                    source: page.apply.qr
                }

                Words {
                    Layout.alignment: Qt.AlignHCenter
                    Layout.maximumWidth: 32 * Theme.unit
                    color: Theme.inkSoft
                    font.pixelSize: Theme.small
                    horizontalAlignment: Text.AlignHCenter
                    text: qsTr("Follow it on your phone")
                }
            }
        }
    }

    Notice {
        Layout.fillWidth: true
        nextStep: qsTr("It is accepted all the same. Photograph this screen: the case number is what counts.")
        visible: page.apply.paperFailed
        what: qsTr("The slip did not come out whole.")
    }

    Notice {
        objectName: "whatNext"
        Layout.fillWidth: true
        kind: page.apply.ready !== "" ? "jade" : page.apply.refused ? "amber" : "brand"
        nextStep: page.apply.ready !== "" ? qsTr("Print it now: it comes out once, here or at any machine of this hall.") : page.apply.refused ? qsTr("“Progress” tells why and what you can do about it; the service desk is glad to help.") : page.cut ? qsTr("The line to the departments is cut. Your application is kept and goes on by itself once the line is back; the document is printed later at any machine of this hall, with your card.") : page.apply.days === 0 ? qsTr("This page waits with you. If you would rather not wait: the document is printed later at any machine of this hall, with your card.") : qsTr("Follow it with the code, or with your card under “Progress”. Once it is decided you print the document at any machine of this hall.")
        what: page.apply.ready !== "" ? qsTr("Your document is ready") : page.apply.refused ? qsTr("It could not be granted") : page.apply.days === 0 && !page.cut ? qsTr("Being decided: usually ready in a moment") : qsTr("What happens next")
    }

    Item {
        Layout.fillHeight: true
    }

    actions: [
        TouchButton {
            objectName: "printResult"
            Layout.fillWidth: true
            kind: "main"
            text: qsTr("Print it now")
            visible: page.apply.ready !== ""
            onTapped: (page.session.collect as CollectModel).printDocument(page.apply.ready)
        },
        FinishButton {
            kind: page.apply.ready !== "" ? "plain" : "main"
            session: page.session
        }
    ]
}
