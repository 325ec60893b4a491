"""What the reader's screen is made of; each widget paints its own lines."""
