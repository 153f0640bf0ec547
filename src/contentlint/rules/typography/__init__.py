"""Rules of the category `typography`."""
