-- What Prisma's schema cannot say about articles, claims, claim sets and jobs. The numbers are the constants of
-- lib/articles/article.ts, lib/claims/claim.ts and lib/claim-sets/claim-set.ts; a test compares them.

-- ---------------------------------------------------------------- articles

ALTER TABLE "articles"
  ADD CONSTRAINT "articles_text_size" CHECK (octet_length("text") BETWEEN 2 AND 200000),
  ADD CONSTRAINT "articles_title_length" CHECK (char_length("title") BETWEEN 1 AND 300),
  ADD CONSTRAINT "articles_meta_length" CHECK (
    char_length("publisher") <= 200 AND char_length("byline") <= 200 AND char_length("source_url") <= 2000),
  ADD CONSTRAINT "articles_visibility" CHECK ("visibility" IN ('private', 'public')),
  ADD CONSTRAINT "articles_revision" CHECK ("revision" >= 1),
  ADD CONSTRAINT "articles_sha256" CHECK ("text_sha256" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "articles_published_on" CHECK ("published_on" >= DATE '1500-01-01');

-- The same text twice by the same owner is the same article.
CREATE UNIQUE INDEX "articles_one_text_per_owner" ON "articles" ("owner_id", "text_sha256")
  WHERE "superseded_at" IS NULL;

-- A revision is immutable: its text, and what evidence and dates are counted from.
CREATE FUNCTION refuse_article_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a revision of an article does not change' USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE TRIGGER "articles_immutable"
  BEFORE UPDATE OF "text", "text_sha256", "title", "published_on", "work_id", "revision" ON "articles"
  FOR EACH ROW
  WHEN ((OLD."text", OLD."text_sha256", OLD."title", OLD."published_on", OLD."work_id", OLD."revision")
    IS DISTINCT FROM (NEW."text", NEW."text_sha256", NEW."title", NEW."published_on", NEW."work_id", NEW."revision"))
  EXECUTE FUNCTION refuse_article_change();

-- ---------------------------------------------------------------- sentences

ALTER TABLE "sentences"
  ADD CONSTRAINT "sentences_span" CHECK ("start_at" >= 0 AND "start_at" < "end_at"),
  ADD CONSTRAINT "sentences_place" CHECK ("ordinal" >= 1 AND "paragraph" >= 0),
  DROP COLUMN "search",
  ADD COLUMN "search" tsvector GENERATED ALWAYS AS (
    setweight(to_tsvector('english'::regconfig, "title"), 'A') || to_tsvector('english'::regconfig, "text")) STORED;

CREATE INDEX "sentences_search" ON "sentences" USING gin ("search");

-- ---------------------------------------------------------------- jobs

ALTER TABLE "jobs"
  ADD CONSTRAINT "jobs_state" CHECK ("state" IN ('queued', 'running', 'done', 'failed')),
  ADD CONSTRAINT "jobs_progress" CHECK ("progress" BETWEEN 0 AND 1),
  ADD CONSTRAINT "jobs_tries" CHECK ("tries" >= 0);

-- The same work waits once.
CREATE UNIQUE INDEX "jobs_waiting_once" ON "jobs" ("kind", "article_id") WHERE "state" = 'queued';

-- ---------------------------------------------------------------- claims

ALTER TABLE "claims"
  ADD CONSTRAINT "claims_text_length" CHECK (char_length("text") BETWEEN 1 AND 500),
  ADD CONSTRAINT "claims_span" CHECK ("start_at" >= 0 AND "start_at" < "end_at"),
  ADD CONSTRAINT "claims_sentence" CHECK ("sentence_start" >= 0 AND "sentence_start" < "sentence_end"),
  ADD CONSTRAINT "claims_worthiness" CHECK ("check_worthiness" BETWEEN 0 AND 1),
  ADD CONSTRAINT "claims_kind" CHECK (
    "kind" IN ('clause', 'title', 'apposition', 'list', 'nominalization', 'hand')),
  ADD CONSTRAINT "claims_factuality" CHECK (
    "factuality" IN ('asserted', 'attributed', 'quoted', 'hedged', 'conditional', 'planned', 'negated')),
  ADD CONSTRAINT "claims_state" CHECK ("state" IN ('draft', 'approved', 'rejected', 'merged')),
  ADD CONSTRAINT "claims_merged" CHECK ("merged_into_id" IS NULL OR ("state" = 'merged' AND "merged_into_id" <> "id")),
  ADD CONSTRAINT "claims_version" CHECK ("version" >= 1);

ALTER TABLE "claim_changes"
  ADD CONSTRAINT "claim_changes_change" CHECK (
    "change" IN ('added', 'approved', 'rejected', 'reopened', 'edited', 'merged', 'carried'));

ALTER TABLE "refusals"
  ADD CONSTRAINT "refusals_span" CHECK ("start_at" >= 0 AND "start_at" < "end_at"),
  ADD CONSTRAINT "refusals_ordinal" CHECK ("ordinal" >= 1);

-- ---------------------------------------------------------------- claim sets

ALTER TABLE "claim_sets"
  ADD CONSTRAINT "claim_sets_title_length" CHECK (char_length("title") BETWEEN 1 AND 120),
  ADD CONSTRAINT "claim_sets_description_length" CHECK (char_length("description") <= 1000),
  ADD CONSTRAINT "claim_sets_version" CHECK ("version" >= 1);

ALTER TABLE "claim_set_members"
  ADD CONSTRAINT "claim_set_members_position" CHECK ("position" >= 1);

ALTER TABLE "claim_set_editions"
  ADD CONSTRAINT "claim_set_editions_number" CHECK ("number" >= 1);

-- A published edition is frozen; only who published it may be forgotten.
CREATE FUNCTION refuse_edition_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a published edition does not change' USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE TRIGGER "claim_set_editions_frozen"
  BEFORE UPDATE ON "claim_set_editions"
  FOR EACH ROW
  WHEN ((OLD."claim_set_id", OLD."number", OLD."contents", OLD."published_at")
    IS DISTINCT FROM (NEW."claim_set_id", NEW."number", NEW."contents", NEW."published_at"))
  EXECUTE FUNCTION refuse_edition_change();
