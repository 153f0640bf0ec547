"""YAML packs become typed, frozen values."""
