"""The project file: the only room that sees SQLite."""
