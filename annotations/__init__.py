"""What was annotated: the model, the project file, the formats and the command line. Knows no Qt."""

__version__ = "0.1.0"
