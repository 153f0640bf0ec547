"""Rules of the category `marks`: what machine translation and assistants leave behind on a page."""
