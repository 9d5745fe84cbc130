"""Engine, unit of work, rows of state, migrations."""
