"""What both doors stand on: background work, theme, translations, sentences and the probe."""
