"""contentlint.toml becomes frozen values, and the part that holds for one path."""
