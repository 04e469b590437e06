"""facts: Section tree -> Document: the years, figures and counts that a draft states."""
