"""reports: diagnostics -> what a person or a machine reads."""
