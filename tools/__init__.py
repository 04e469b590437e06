"""tools: what writes the files that are made from others; not part of the package."""
