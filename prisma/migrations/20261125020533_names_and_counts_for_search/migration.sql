-- Names as articles write them, for "did you mean": close ones are found by their trigrams.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- CreateTable
CREATE TABLE "article_names" (
    "article_id" UUID NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "article_names_pkey" PRIMARY KEY ("article_id","name")
);

-- AddForeignKey
ALTER TABLE "article_names" ADD CONSTRAINT "article_names_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "articles"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE INDEX "article_names_close" ON "article_names" USING gin ("name" gin_trgm_ops);

-- Names of the articles that are there, as far as a pattern sees them: plain letters only. Reading an article again finds all.
INSERT INTO "article_names" ("article_id", "name")
SELECT DISTINCT s."article_id", m[1]
FROM "sentences" s,
  regexp_matches(s."title" || '. ' || s."text", '(?:^|[\s("“])([A-Z][a-z]{3,39})(?=[\s.,;:!?)"”’'']|$)', 'g') m;

-- A search leaves out common words that rare ones make up for; so it has to know how common a word is, down to one sentence in three thousand.
ALTER TABLE "sentences" ALTER COLUMN "search" SET STATISTICS 400;
