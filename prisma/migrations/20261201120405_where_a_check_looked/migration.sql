-- AlterTable
ALTER TABLE "fact_checks" ADD COLUMN     "scope" JSONB NOT NULL DEFAULT '{}';
