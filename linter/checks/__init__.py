"""checks: one kind of check a file; a kind yields findings and knows no words."""
