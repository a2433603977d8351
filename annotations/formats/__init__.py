"""One module per interchange format; they know records only, never the store or the session."""
