"""Rules of the category `sections`."""
