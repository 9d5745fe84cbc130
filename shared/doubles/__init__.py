"""Cases taken in at a window while the same was begun online, found out once the line was back."""
