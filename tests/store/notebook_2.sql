-- A notebook as version 2 of the tables made it.
CREATE TABLE documents (sha256 TEXT PRIMARY KEY, path TEXT, title TEXT, first_opened TEXT, last_opened TEXT,
    place INTEGER, placed TEXT);
CREATE TABLE quotes (id TEXT PRIMARY KEY, kind TEXT NOT NULL CHECK (kind IN ('mark', 'copy')),
    document TEXT NOT NULL, reader TEXT NOT NULL, spans TEXT NOT NULL, quote TEXT NOT NULL, style TEXT,
    pasted TEXT, rank INTEGER NOT NULL, created TEXT NOT NULL, deleted TEXT);
CREATE UNIQUE INDEX one_mark ON quotes (document, reader, spans) WHERE kind = 'mark';
CREATE INDEX quotes_in_order ON quotes (document, kind, rank);
CREATE TABLE corrections (document TEXT PRIMARY KEY, corrections TEXT NOT NULL, changed TEXT NOT NULL);
INSERT INTO quotes VALUES ('first', 'mark', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'text/1', '[[15, 41]]',
    '{"spans": [[15, 41]], "words": "The ferry sails on Monday.", "turn": 0, "name": "Ada Lindqvist", "role": "Harbour Master", "affiliation": null, "anonymous": false, "press": false, "asks": false, "title": "Harbour briefing", "place": "Norrvik", "date": "2021-03-04", "receipt": {"path": "/talks/ferry.txt", "url": null, "sha256": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "reader": "text/1", "format": "text", "version": "0.1.0", "lines": [1, 1], "selectors": [{"exact": "The ferry sails on Monday.", "prefix": "Ada Lindqvist: ", "suffix": "\n", "start": 15, "end": 41}], "label": "Ada Lindqvist", "evidence": [["label", "Ada Lindqvist", 1]], "certainty": "stated", "status": "As delivered", "given": ["place"]}, "notes": [], "question": null}', NULL, NULL, 1, '2021-03-04T05:06:07.000000+00:00', NULL);
INSERT INTO quotes SELECT 'second', 'copy', document, reader, spans, quote, 'words', 'The ferry sails.', 1, created, NULL FROM quotes;
INSERT INTO quotes SELECT 'third', 'mark', document, reader, '[[15, 24]]', replace(quote, '[[15, 41]]', '[[15, 24]]'), NULL, NULL, 2,
    created, '2021-03-05T05:06:07.000000+00:00' FROM quotes WHERE id = 'first';
PRAGMA user_version = 2;
