"""Knowledge about what machine translation leaves behind: placeholders, tokens, phrases of assistants."""
