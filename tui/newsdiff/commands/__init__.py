"""What newsdiff does when it is called: one module for each command, and what they share."""
