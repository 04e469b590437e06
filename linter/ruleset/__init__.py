"""ruleset: YAML -> Rules: load, validate, select, self-test and explain."""
