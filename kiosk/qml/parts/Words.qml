import QtQuick
import Onewindow.Theme

// Text as every page writes it.
Text {
    color: Theme.ink
    font.family: Theme.family
    font.hintingPreference: Font.PreferNoHinting // at these sizes it costs time and changes nothing
    font.pixelSize: Theme.body
    horizontalAlignment: Text.AlignLeft
    lineHeight: 1.15
    textFormat: Text.PlainText
    wrapMode: Text.Wrap
}
