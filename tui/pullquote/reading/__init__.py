"""Reading a transcript, whatever shows it: the cursor, the commands, and what is known when it is opened."""
