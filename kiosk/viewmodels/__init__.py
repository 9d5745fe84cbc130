"""What the pages show, derived from the scene: one pure function and one QObject with typed properties each."""
