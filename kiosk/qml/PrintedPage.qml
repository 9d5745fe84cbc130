pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Onewindow.Kiosk
import Onewindow.Theme
import "parts"

// The sheet lies in the tray.
Page {
    id: page

    readonly property CollectModel paper: session.collect as CollectModel

    objectName: "page_printed"
    explanation: paper.printed > 1 ? qsTr("They lie in the tray below the screen. One signature confirms that you have all of them.") : qsTr("It lies in the tray below the screen. Your signature confirms that you have it.")
    heading: paper.printed > 1 ? qsTr("Please take your %1 documents").arg(paper.printed) : qsTr("Please take your %1").arg(paper.title)

    StepsBar {
        Layout.fillWidth: true
        current: 2
        steps: [qsTr("Identity"), qsTr("Print"), qsTr("Take"), qsTr("Done")]
    }

    GridLayout {
        Layout.fillHeight: true
        Layout.fillWidth: true
        columnSpacing: Theme.gapLarge
        columns: page.lying ? 2 : 1
        rowSpacing: page.spacing
        uniformCellWidths: true

        ColumnLayout {
            Layout.alignment: Qt.AlignTop
            Layout.fillWidth: true
            spacing: page.spacing

            Panel {
                Layout.fillWidth: true
                padding: page.paper.printed > 1 ? Theme.gapLarge : Theme.margin

                DocumentFacts {
                    Layout.fillWidth: true
                    caseNumber: page.paper.caseNumber
                    holder: page.paper.holder
                    serial: page.paper.serial
                    title: page.paper.title
                    visible: page.paper.printed === 1
                }

                Repeater {
                    model: page.paper.printed > 1 ? page.paper.sheets : null

                    RowLayout {
                        id: sheet

                        required property int index
                        required property string serial
                        required property string title
                        required property string holder

                        Layout.fillWidth: true
                        spacing: Theme.gap

                        Words {
                            color: Theme.brand
                            font.bold: true
                            font.pixelSize: Theme.lead
                            text: sheet.index + 1
                        }

                        Words {
                            Layout.fillWidth: true
                            font.bold: true
                            font.pixelSize: Theme.lead
                            text: sheet.title
                        }

                        Words {
                            color: Theme.inkSoft
                            font.pixelSize: Theme.small
                            horizontalAlignment: Text.AlignRight
                        text: sheet.holder + (page.lying ? "\n" : " · ") + sheet.serial
                        }
                    }
                }
            }

            Notice {
                objectName: "stopped"
                Layout.fillWidth: true
                nextStep: page.paper.stopped + " " + page.paper.stoppedNext
                visible: page.paper.stopped !== ""
                what: qsTr("%1 of %2 came out; the others were not printed.").arg(page.paper.printed).arg(page.paper.total)
            }

            Notice {
                Layout.fillWidth: true
                kind: "brand"
                nextStep: qsTr("If anything is wrong with it, call help before you touch the button: a member of staff looks at it with you.")
                visible: page.paper.stopped === ""
                what: qsTr("Is it complete and well readable?")
            }
        }

        SignaturePad {
            objectName: "signaturePad"
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.minimumHeight: 24 * Theme.unit
            hint: qsTr("Please sign here with your finger")
            onDrawn: strokes => page.paper.sign(strokes)

            TouchButton {
                objectName: "wipeSignature"
                anchors.margins: 2 * Theme.unit
                anchors.right: parent.right
                anchors.top: parent.top
                text: qsTr("Sign again")
                visible: page.paper.signed
                onTapped: (parent as SignaturePad).wipe()
            }
        }
    }

    actions: TouchButton {
        objectName: "confirmTaken"
        Layout.fillWidth: true
        enabled: page.paper.signed
        kind: "main"
        text: page.paper.printed > 1 ? qsTr("I have taken all of them and signed") : qsTr("I have taken it and signed")
        onTapped: page.paper.confirmTaken()
    }
}
