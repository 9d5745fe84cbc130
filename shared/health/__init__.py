"""What is well and what is not at a station, since when, and what to do: for the command line and the counter."""
