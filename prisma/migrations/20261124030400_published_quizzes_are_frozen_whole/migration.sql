-- A published quiz is frozen whole: its rules and seed, and the number of its questions, as well as each question. Whose
-- it is, when it closes, and what a question's claim has become may still change.

CREATE FUNCTION refuse_change_of_published_quiz() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a published quiz is frozen' USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER "quizzes_frozen"
  BEFORE UPDATE ON "quizzes"
  FOR EACH ROW
  WHEN (OLD."published_at" IS NOT NULL AND (OLD."rules", OLD."seed", OLD."published_at")
    IS DISTINCT FROM (NEW."rules", NEW."seed", NEW."published_at"))
  EXECUTE FUNCTION refuse_change_of_published_quiz();

-- When a whole quiz is deleted its row is gone before its items go, so that this does not stand in the way.
CREATE FUNCTION refuse_other_number_of_published_items() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  quiz uuid := CASE TG_OP WHEN 'INSERT' THEN NEW."quiz_id" ELSE OLD."quiz_id" END;
BEGIN
  IF EXISTS (SELECT 1 FROM "quizzes" WHERE "id" = quiz AND "published_at" IS NOT NULL) THEN
    RAISE EXCEPTION 'a published quiz is frozen' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;

CREATE TRIGGER "items_frozen_number"
  BEFORE INSERT OR DELETE ON "items"
  FOR EACH ROW
  EXECUTE FUNCTION refuse_other_number_of_published_items();

-- The limits of lib/quizzes/quiz.ts, lib/scores/season.ts and lib/classes; a test compares them.
ALTER TABLE "answers"
  ADD CONSTRAINT "answers_not_empty" CHECK ("answer" <> ''),
  ADD CONSTRAINT "answers_time" CHECK ("answer_ms" >= 0);

ALTER TABLE "standings"
  ADD CONSTRAINT "standings_season" CHECK ("season" ~ '^(all|[0-9]{4}-[0-9]{2}|[0-9]{4}-W[0-9]{2})$');

ALTER TABLE "classes"
  DROP CONSTRAINT "classes_join_code",
  ADD CONSTRAINT "classes_join_code" CHECK ("join_code" ~ '^[0-9A-HJKMNP-TV-Z]{9}$');

ALTER TABLE "assignments"
  DROP CONSTRAINT "assignments_attempts",
  ADD CONSTRAINT "assignments_attempts" CHECK ("attempts" BETWEEN 1 AND 20);
