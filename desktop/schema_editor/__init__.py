"""The schema editor: what is being changed, as values; the pages that show it; what would become of what is marked."""
