"""What both doors stand on: rules, journal, devices, sync and the reference platform."""
