-- AlterTable
ALTER TABLE "articles" ADD COLUMN     "told_by" TEXT;

-- CreateTable
CREATE TABLE "told_sentences" (
    "article_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "told" TEXT,
    "stated" TEXT,

    CONSTRAINT "told_sentences_pkey" PRIMARY KEY ("article_id","ordinal")
);

-- AddForeignKey
ALTER TABLE "told_sentences" ADD CONSTRAINT "told_sentences_article_id_ordinal_fkey" FOREIGN KEY ("article_id", "ordinal") REFERENCES "sentences"("article_id", "ordinal") ON DELETE CASCADE ON UPDATE CASCADE;
