"""The Qt application: the window over the model."""
