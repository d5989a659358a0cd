-- AlterTable
ALTER TABLE "quizzes" ADD COLUMN     "asked" JSONB,
ADD COLUMN     "shortfall" JSONB;
