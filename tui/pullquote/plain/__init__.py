"""The plain mode: a transcript in lines, read by lines of commands; for screen readers, dumb terminals and pipes."""
