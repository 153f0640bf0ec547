"""What click says about options and arguments; it asks our catalogue for these texts by itself.

They are those of click 8.1 to 8.5 that our commands can meet. A text that a later click words
anew stays English until it stands here.
"""

from __future__ import annotations

# One, and the form for many where something is counted.
TEXTS: tuple[tuple[str, str], ...] = (
    ("Usage:", ""),
    ("Options", ""),
    ("Commands", ""),
    ("[OPTIONS]", ""),
    ("COMMAND [ARGS]...", ""),
    ("Show this message and exit.", ""),
    ("Show the version and exit.", ""),
    ("default: {default}", ""),
    ("Error: {message}", ""),
    ("Try '{command} {option}' for help.", ""),
    ("Invalid value: {message}", ""),
    ("Invalid value for {param_hint}: {message}", ""),
    ("Missing argument", ""),
    ("Missing option", ""),
    ("Missing command.", ""),
    ("No such command {name!r}.", ""),
    ("No such option {name!r}.", ""),
    ("No such option: {name}", ""),
    ("Did you mean {possibility}?", "(Did you mean one of: {possibilities}?)"),
    ("Option {name!r} does not take a value.", ""),
    ("Option {name!r} requires an argument.", "Option {name!r} requires {nargs} arguments."),
    ("Got unexpected extra argument ({args})", "Got unexpected extra arguments ({args})"),
    ("{value!r} is not {choice}.", "{value!r} is not one of {choices}."),
    ("{value!r} is not a valid {number_type}.", ""),
    ("{value} is not in the range {range}.", ""),
    ("{name} {filename!r} does not exist.", ""),
    ("{name} {filename!r} is a directory.", ""),
    ("{name} {filename!r} is a file.", ""),
    ("{name} {filename!r} is not readable.", ""),
    ("{name} {filename!r} is not writable.", ""),
    ("Aborted!", ""),
)
