"""`contentlint review`: a local page on which an editor decides about findings. HTTP in, `api` out."""
