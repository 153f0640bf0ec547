"""Knowledge about characters and words: str in, values out. No Markdown, no paths, no configuration."""
