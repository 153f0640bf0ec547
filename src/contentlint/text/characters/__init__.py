"""Knowledge about single characters: names, look-alikes, invisible ones, and how letters are put together."""
