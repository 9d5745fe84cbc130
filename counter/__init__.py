"""The counter: a clerk's single window (综合窗口)."""
