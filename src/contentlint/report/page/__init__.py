"""The parts of the HTML report: its data, its charts, and the files that a browser runs."""
