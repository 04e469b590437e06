"""apps: the applications: command line and editor, each a thin layer over the engine."""
