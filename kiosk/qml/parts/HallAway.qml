import QtQuick
import Onewindow.Kiosk
import Onewindow.Theme

// The hall's database does not answer: said on every page, and gone when it is back.
Rectangle {
    id: away

    required property Session session

    color: Theme.amberSoft
    height: told.active ? told.height + 2 * Theme.gapSmall : 0

    Loader {
        id: told

        active: away.session.home.cut
        anchors.centerIn: parent
        width: parent.width - 2 * Theme.margin

        sourceComponent: Words {
            color: Theme.amberInk
            font.bold: true
            objectName: "hallAway"
            text: qsTr("The hall's server cannot be reached at the moment. The guide still works; everything else goes on by itself as soon as it is back. The desk helps by hand meanwhile.")
        }
    }
}
