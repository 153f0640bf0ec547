"""What runs remember of each other, so that nothing is computed twice.

Two mechanisms, each with one reason why its answer is right:

- A *record* (`record`, `replay`) holds what one command printed and everything
  it read. A run is a function of what it reads, so where nothing of that
  changed, the same command prints the same again.
- The *page store* (`pages`) holds what was found in a page under a digest of
  the page's bytes, its path, its plan and the program: other bytes, another key.

A file is taken for unchanged when the file system says so, as git does for its
index; see `stats`.
"""
