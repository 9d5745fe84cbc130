import QtQuick
import QtQuick.VirtualKeyboard
import QtQuick.VirtualKeyboard.Settings
import Onewindow.Theme

// Letters on the screen: pinyin and Latin. What is written teaches it nothing (see Written.qml).
InputPanel {
    id: keys

    width: (Theme.reachable && Theme.elderly ? 105 : 135) * Theme.unit

    Component.onCompleted: {
        VirtualKeyboardSettings.styleName = "kiosk";
        VirtualKeyboardSettings.activeLocales = ["zh_CN", "en_US"];
        VirtualKeyboardSettings.locale = "zh_CN";
        VirtualKeyboardSettings.visibleFunctionKeys = QtVirtualKeyboard.KeyboardFunctionKeys.Language;
    }
}
