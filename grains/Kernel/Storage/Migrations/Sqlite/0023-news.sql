-- News with its audience, who said that he read it, and the channels it appears in.

CREATE TABLE news_channel (
  code TEXT NOT NULL,
  version INTEGER NOT NULL,
  name TEXT NOT NULL,
  content TEXT NOT NULL,
  CONSTRAINT news_channel_pkey PRIMARY KEY (code)
) STRICT, WITHOUT ROWID;

CREATE TABLE news_article (
  number TEXT NOT NULL,
  revision INTEGER NOT NULL,
  -- By which it was first written: the same operation writes one article.
  operation TEXT NOT NULL,
  content TEXT NOT NULL,
  channel TEXT NOT NULL,
  title TEXT NOT NULL,
  folded TEXT NOT NULL,
  publish_at TEXT NOT NULL,
  expires_at TEXT,
  is_pinned INTEGER NOT NULL,
  must_read INTEGER NOT NULL,
  is_withdrawn INTEGER NOT NULL,
  CONSTRAINT news_article_pkey PRIMARY KEY (number),
  CONSTRAINT news_article_operation UNIQUE (operation)
) STRICT, WITHOUT ROWID;
CREATE INDEX news_article_newest ON news_article (publish_at DESC) WHERE is_withdrawn = 0;
CREATE INDEX news_article_channel ON news_article (channel, publish_at DESC);

-- For whom an article is: everybody, a unit with all below it, a role, a person.
CREATE TABLE news_audience (
  number TEXT NOT NULL,
  reader TEXT NOT NULL,
  CONSTRAINT news_audience_pkey PRIMARY KEY (number, reader),
  CONSTRAINT news_audience_article FOREIGN KEY (number) REFERENCES news_article (number)
) STRICT, WITHOUT ROWID;

CREATE TABLE news_acknowledgement (
  number TEXT NOT NULL,
  person TEXT NOT NULL,
  at TEXT NOT NULL,
  CONSTRAINT news_acknowledgement_pkey PRIMARY KEY (number, person),
  CONSTRAINT news_acknowledgement_article FOREIGN KEY (number) REFERENCES news_article (number)
) STRICT, WITHOUT ROWID;
