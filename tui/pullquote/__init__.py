"""Pullquote: read transcripts in the terminal and quote them rightly."""

__version__ = "0.1.0"
