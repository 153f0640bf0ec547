"""Rules of the category `frontmatter`."""
