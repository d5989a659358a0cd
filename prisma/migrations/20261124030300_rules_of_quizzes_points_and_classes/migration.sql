-- What Prisma's schema cannot say about quizzes, attempts, points and classes. The numbers are the constants of
-- lib/quizzes/quiz.ts and lib/classes/classroom.ts; a test compares them.

-- ---------------------------------------------------------------- quizzes

ALTER TABLE "quizzes"
  ADD CONSTRAINT "quizzes_title" CHECK (char_length("title") BETWEEN 1 AND 120),
  ADD CONSTRAINT "quizzes_description" CHECK (char_length("description") <= 1000),
  ADD CONSTRAINT "quizzes_audience" CHECK ("audience" IN ('everyone', 'classes')),
  ADD CONSTRAINT "quizzes_closed" CHECK ("closed_at" IS NULL OR "published_at" IS NOT NULL),
  ADD CONSTRAINT "quizzes_version" CHECK ("version" >= 1);

ALTER TABLE "items"
  ADD CONSTRAINT "items_kind" CHECK ("kind" IN ('yes-no', 'true-false', 'multiple-choice', 'cloze', 'verdict')),
  ADD CONSTRAINT "items_position" CHECK ("position" >= 1);

-- A published quiz is frozen: its rules and seed, and its questions, none changed, added or taken away. Whose it is, when
-- it closes, and what a question's claim has become may still change.
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
CREATE FUNCTION refuse_change_of_published_item() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  quiz uuid := CASE TG_OP WHEN 'INSERT' THEN NEW."quiz_id" ELSE OLD."quiz_id" END;
BEGIN
  IF EXISTS (SELECT 1 FROM "quizzes" WHERE "id" = quiz AND "published_at" IS NOT NULL) THEN
    RAISE EXCEPTION 'a published quiz is frozen' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;

CREATE TRIGGER "items_frozen"
  BEFORE UPDATE ON "items"
  FOR EACH ROW
  WHEN ((OLD."quiz_id", OLD."position", OLD."article_id", OLD."kind", OLD."stem", OLD."options", OLD."key",
      OLD."explanation", OLD."evidence", OLD."derivation", OLD."near_miss", OLD."as_of")
    IS DISTINCT FROM (NEW."quiz_id", NEW."position", NEW."article_id", NEW."kind", NEW."stem", NEW."options", NEW."key",
      NEW."explanation", NEW."evidence", NEW."derivation", NEW."near_miss", NEW."as_of"))
  EXECUTE FUNCTION refuse_change_of_published_item();

CREATE TRIGGER "items_frozen_number"
  BEFORE INSERT OR DELETE ON "items"
  FOR EACH ROW
  EXECUTE FUNCTION refuse_change_of_published_item();

-- ---------------------------------------------------------------- attempts

ALTER TABLE "attempts"
  ADD CONSTRAINT "attempts_number" CHECK ("number" >= 1),
  ADD CONSTRAINT "attempts_share" CHECK ("share" BETWEEN 0 AND 1),
  ADD CONSTRAINT "attempts_finished" CHECK (("finished_at" IS NULL) = ("share" IS NULL));

-- One open attempt per person and quiz.
CREATE UNIQUE INDEX "attempts_open" ON "attempts" ("quiz_id", "user_id") WHERE "finished_at" IS NULL;

ALTER TABLE "answers"
  ADD CONSTRAINT "answers_length" CHECK (char_length("answer") BETWEEN 1 AND 500),
  ADD CONSTRAINT "answers_certainty" CHECK ("certainty" BETWEEN 1 AND 3),
  ADD CONSTRAINT "answers_share" CHECK ("share" BETWEEN 0 AND 1),
  ADD CONSTRAINT "answers_time" CHECK ("answer_ms" >= 0);

-- ---------------------------------------------------------------- points

ALTER TABLE "points_entries"
  ADD CONSTRAINT "points_entries_reason" CHECK ("reason" IN ('attempt', 'correction'));

-- A quiz earns a person points once, however often and in however many tabs it is finished.
CREATE UNIQUE INDEX "points_entries_once" ON "points_entries" ("user_id", "quiz_id") WHERE "reason" = 'attempt';

-- The ledger is append-only: rows go only with their person; what they point to may be forgotten.
CREATE FUNCTION refuse_change_of_points() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the points ledger is append-only' USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER "points_entries_append_only"
  BEFORE UPDATE ON "points_entries"
  FOR EACH ROW
  WHEN ((OLD."id", OLD."user_id", OLD."points", OLD."reason", OLD."at")
    IS DISTINCT FROM (NEW."id", NEW."user_id", NEW."points", NEW."reason", NEW."at"))
  EXECUTE FUNCTION refuse_change_of_points();

ALTER TABLE "standings"
  ADD CONSTRAINT "standings_scope" CHECK ("scope" IN ('everyone', 'class', 'quiz')),
  ADD CONSTRAINT "standings_season" CHECK ("season" ~ '^(all|[0-9]{4}-[0-9]{2}|[0-9]{4}-W[0-9]{2})$');

-- ---------------------------------------------------------------- classes

ALTER TABLE "classes"
  ADD CONSTRAINT "classes_name" CHECK (char_length("name") BETWEEN 1 AND 120),
  ADD CONSTRAINT "classes_join_code" CHECK ("join_code" ~ '^[0-9A-HJKMNP-TV-Z]{9}$');

ALTER TABLE "assignments"
  ADD CONSTRAINT "assignments_attempts" CHECK ("attempts" BETWEEN 1 AND 20),
  ADD CONSTRAINT "assignments_due" CHECK ("due_at" > "open_at");

ALTER TABLE "allowances"
  ADD CONSTRAINT "allowances_attempts" CHECK ("extra_attempts" BETWEEN 0 AND 100),
  ADD CONSTRAINT "allowances_time" CHECK ("time_percent" BETWEEN 100 AND 400);
