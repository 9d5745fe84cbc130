"""Cases (办件): intake at the window, the departments' decisions, deadlines."""
