"""What may be annotated: label schemas, their files and the ready-made library. Knows no Qt and no SQLite."""
