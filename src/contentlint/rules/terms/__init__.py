"""Rules of the category `terms`."""
