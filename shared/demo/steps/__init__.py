"""The steps of the visit, by the place where they happen; `visit` has their order."""
