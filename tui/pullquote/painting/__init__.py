"""A transcript in coloured rows: what is seen where, and how it looks, whatever shows it. It does without Textual."""
