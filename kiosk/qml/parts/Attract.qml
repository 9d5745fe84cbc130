pragma ComponentBehavior: Bound

import QtQuick
import Onewindow.Kiosk
import Onewindow.Theme

// Nobody has been here for a while: what can be done, in both languages in turn. The first touch, card or code ends it.
// What is bright moves on with every turn, so that it burns into no screen; without motion both languages stand there.
Rectangle {
    id: rest

    required property Session session
    readonly property bool lying: width > height
    readonly property bool byCard: session.guidance.cards !== ""
    readonly property bool still: Theme.reducedMotion
    property int turn: 0
    // Both languages always, whichever the screen speaks: so they are not translated.
    readonly property var told: [
        {
            "what": ["取号", "预约签到", "证照领取", "自助办理", "办件进度", "办事指南"],
            "how": byCard ? "请放上证件\n或点一下屏幕" : "请点一下屏幕",
            "promise": "有什么等着您，屏幕会自己告诉您"
        },
        {
            "what": ["Take a number", "Check in", "Collect", "Apply here", "Progress", "Guide"],
            "how": byCard ? "Put your card down,\nor touch the screen" : "Touch the screen",
            "promise": "It shows by itself what is waiting for you"
        }
    ]

    objectName: "attract"

    Accessible.description: told[1].how
    Accessible.name: told[0].how
    Accessible.role: Accessible.Dialog

    gradient: Gradient {
        GradientStop {
            color: Theme.brandDeep
            position: 0
        }

        GradientStop {
            color: Theme.boardGround
            position: 1
        }
    }

    Timer {
        interval: rest.still ? 60000 : 8000
        repeat: true
        running: true
        onTriggered: rest.still ? ++rest.turn : leaving.start()
    }

    MouseArea {
        anchors.fill: parent
        onPressed: rest.session.touched()
    }

    Column {
        id: words

        readonly property int place: rest.turn % 4

        spacing: 3 * Theme.gapLarge
        width: Math.min(rest.width - 4 * Theme.margin, 150 * Theme.unit)
        x: (rest.width - width) / 2 + (place % 2 === 0 ? -1 : 1) * Theme.gapLarge
        y: (rest.height - height) / 2 + (place < 2 ? -1 : 1) * Math.min(8 * Theme.unit, (rest.height - height) / 2 - Theme.gap)

        Words {
            color: Theme.onBrand
            font.pixelSize: Theme.lead
            horizontalAlignment: Text.AlignHCenter
            text: rest.session.home.hall
            width: parent.width
        }

        Repeater {
            model: rest.still ? rest.told : [rest.told[rest.turn % 2]]

            AttractWords {
                required property var modelData

                columns: rest.lying && !rest.still ? 6 : 3
                how: modelData.how
                promise: modelData.promise
                small: rest.still
                what: modelData.what
                width: words.width
            }
        }

        SequentialAnimation {
            id: leaving

            NumberAnimation {
                duration: Theme.calm
                easing.type: Easing.OutCubic
                property: "opacity"
                target: words
                to: 0
            }

            ScriptAction {
                script: ++rest.turn
            }

            NumberAnimation {
                duration: Theme.calm
                easing.type: Easing.OutCubic
                property: "opacity"
                target: words
                to: 1
            }
        }
    }
}
