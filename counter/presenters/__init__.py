"""What the counter shows and does, without a widget: state, commands through jobs, views derived by pure functions."""
