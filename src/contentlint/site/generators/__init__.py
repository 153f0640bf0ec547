"""One module a generator: its configuration is read, the rest is as its preset has it."""
