"""What comes into a project: found, recognised, looked over, mapped to the schema, and written in one step."""
