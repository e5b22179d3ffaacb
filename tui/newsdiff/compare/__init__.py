"""Links between sentences of different sources, what differs in them, and the rows they are shown in."""
