import QtQuick
import QtQuick.Layouts
import Onewindow.Kiosk
import Onewindow.Theme
import "parts"

// Thanks; after a bad rating, what follows from it.
Page {
    id: page

    readonly property RatingModel rating: session.rating as RatingModel

    objectName: "page_rated"
    contentAbove: true
    explanation: rating.bad ? qsTr("What you said goes to the hall manager, not to the window.") : qsTr("It goes to the people who served you.")
    heading: qsTr("Thank you for your rating")

    Panel {
        Layout.fillWidth: true
        padding: Theme.margin

        Image {
            Layout.alignment: Qt.AlignHCenter
            Layout.preferredHeight: 30 * Theme.unit
            Layout.preferredWidth: 30 * Theme.unit
            source: page.rating.level > 0 ? Qt.resolvedUrl("../../resources/icons/face_" + page.rating.level + ".svg") : ""
            sourceSize.height: height
            sourceSize.width: width
        }
    }

    Notice {
        Layout.fillWidth: true
        nextStep: page.rating.contactBy !== "" ? qsTr("Someone calls you by %1 (one working day), asks what happened and says what is being done about it.").arg(page.rating.contactBy) : qsTr("Someone calls you within one working day, asks what happened and says what is being done about it.")
        visible: page.rating.bad
        what: qsTr("We are sorry that it was not good.")
    }

    Item {
        Layout.fillHeight: true
    }

    actions: FinishButton {
        session: page.session
    }
}
