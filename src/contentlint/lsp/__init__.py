"""`contentlint lsp`: findings and fixes while an editor types. Protocol in, `engine` and `report` out."""
