-- News with its audience, who said that he read it, and the channels it appears in.

CREATE TABLE news_channel (
  code text COLLATE "C" NOT NULL,
  version int NOT NULL,
  name text NOT NULL,
  content jsonb NOT NULL,
  CONSTRAINT news_channel_pkey PRIMARY KEY (code)
);

CREATE TABLE news_article (
  number text COLLATE "C" NOT NULL,
  revision int NOT NULL,
  -- By which it was first written: the same operation writes one article.
  operation uuid NOT NULL,
  content jsonb NOT NULL,
  channel text COLLATE "C" NOT NULL,
  title text NOT NULL,
  folded text COLLATE "C" NOT NULL,
  publish_at timestamptz NOT NULL,
  expires_at timestamptz,
  is_pinned int NOT NULL,
  must_read int NOT NULL,
  is_withdrawn int NOT NULL,
  CONSTRAINT news_article_pkey PRIMARY KEY (number),
  CONSTRAINT news_article_operation UNIQUE (operation)
);
CREATE INDEX news_article_newest ON news_article (publish_at DESC) WHERE is_withdrawn = 0;
CREATE INDEX news_article_channel ON news_article (channel, publish_at DESC);

-- For whom an article is: everybody, a unit with all below it, a role, a person.
CREATE TABLE news_audience (
  number text COLLATE "C" NOT NULL,
  reader text COLLATE "C" NOT NULL,
  CONSTRAINT news_audience_pkey PRIMARY KEY (number, reader),
  CONSTRAINT news_audience_article FOREIGN KEY (number) REFERENCES news_article (number)
);

CREATE TABLE news_acknowledgement (
  number text COLLATE "C" NOT NULL,
  person text COLLATE "C" NOT NULL,
  at timestamptz NOT NULL,
  CONSTRAINT news_acknowledgement_pkey PRIMARY KEY (number, person),
  CONSTRAINT news_acknowledgement_article FOREIGN KEY (number) REFERENCES news_article (number)
);
