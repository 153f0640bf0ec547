"""Rules of the category `encoding`."""
