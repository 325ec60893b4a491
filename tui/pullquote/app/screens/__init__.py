"""Screens: the reader's, and what is laid over it."""
