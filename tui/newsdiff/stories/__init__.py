"""Stories as they are opened and kept: what joins the library with reading and comparing."""
