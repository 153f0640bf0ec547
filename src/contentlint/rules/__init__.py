"""Rules, one folder a category, one module a rule."""
