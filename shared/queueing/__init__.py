"""Lines, tickets, windows, appointments, and who is called next."""
