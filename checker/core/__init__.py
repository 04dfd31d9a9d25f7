"""The nouns of the program: frozen values that every other layer is written in."""
