"""The pure geometry of the screen: pages, wrapping, grids, the ruler's bins, search hits. No Textual here."""
