"""The docks around the article."""
