"""sources: bytes <-> Source: the encodings and formats in which drafts are kept."""
