"""What leaves a project: chosen, reduced to what a format holds, written whole or not at all, and proven."""
