"""How fast Pullquote is, as ratios to the least a Textual app can do: `python -m tests.bench --quick`."""
