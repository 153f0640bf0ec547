"""The links of a site as a graph."""
