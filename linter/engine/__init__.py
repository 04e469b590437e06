"""engine: lint drafts: run the checks, dress the findings, gather, suppress, keep the faults."""
