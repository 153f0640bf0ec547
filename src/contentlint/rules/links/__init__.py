"""Rules of the category `links`."""
