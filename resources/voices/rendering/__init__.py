"""Renders the hall's voice ahead: `make voices` (docs/voices.md). A tool of the builder; no program imports it."""
