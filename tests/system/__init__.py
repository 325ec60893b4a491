"""With the real programs: terminals, clipboards, tmux, SSH."""
