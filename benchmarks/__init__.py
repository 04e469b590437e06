"""benchmarks: what is measured, on folders that are given; not part of the package."""
