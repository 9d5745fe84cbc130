"""The small devices at a window: the pad one rates at, the display above, the screen that faces the citizen."""
