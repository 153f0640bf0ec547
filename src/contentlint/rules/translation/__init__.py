"""Rules of the category `translation`."""
