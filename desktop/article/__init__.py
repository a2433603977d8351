"""The article view: geometry, painting, gestures and the widget that joins them."""
