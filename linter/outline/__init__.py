"""outline: Source -> Section tree: the hierarchy of headings and the sentences under them."""
