-- What Prisma's schema cannot say about people, quizzes, attempts, points, classes and fact-checks.

ALTER TABLE "users"
  ADD CONSTRAINT "users_role" CHECK ("role" IN ('learner', 'teacher', 'admin')),
  ADD CONSTRAINT "users_username" CHECK (char_length("username") BETWEEN 1 AND 40),
  ADD CONSTRAINT "users_display_name" CHECK (char_length("display_name") BETWEEN 1 AND 60),
  ADD CONSTRAINT "users_email" CHECK (char_length("email") <= 254);

ALTER TABLE "quizzes"
  ADD CONSTRAINT "quizzes_title" CHECK (char_length("title") BETWEEN 1 AND 120),
  ADD CONSTRAINT "quizzes_description" CHECK (char_length("description") <= 1000),
  ADD CONSTRAINT "quizzes_audience" CHECK ("audience" IN ('everyone', 'classes')),
  ADD CONSTRAINT "quizzes_closed" CHECK ("closed_at" IS NULL OR "published_at" IS NOT NULL);
ALTER TABLE "items"
  ADD CONSTRAINT "items_kind" CHECK ("kind" IN ('yes-no', 'true-false', 'multiple-choice', 'cloze', 'verdict')),
  ADD CONSTRAINT "items_position" CHECK ("position" >= 1);

-- A published question never changes: corrections go through a regrade, which is another row.
CREATE FUNCTION "refuse_change_of_published_item"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM quizzes WHERE id = OLD.quiz_id AND published_at IS NOT NULL)
     AND ROW(NEW.quiz_id, NEW.position, NEW.article_id, NEW.kind, NEW.stem, NEW.options, NEW.key, NEW.explanation, NEW.evidence, NEW.derivation)
         IS DISTINCT FROM
         ROW(OLD.quiz_id, OLD.position, OLD.article_id, OLD.kind, OLD.stem, OLD.options, OLD.key, OLD.explanation, OLD.evidence, OLD.derivation)
  THEN
    RAISE EXCEPTION 'a published item is frozen' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "items_frozen" BEFORE UPDATE ON "items" FOR EACH ROW EXECUTE FUNCTION "refuse_change_of_published_item"();

ALTER TABLE "attempts"
  ADD CONSTRAINT "attempts_number" CHECK ("number" >= 1),
  ADD CONSTRAINT "attempts_share" CHECK ("share" BETWEEN 0 AND 1),
  ADD CONSTRAINT "attempts_finished" CHECK (("finished_at" IS NULL) = ("share" IS NULL));
-- One open attempt per person and quiz.
CREATE UNIQUE INDEX "attempts_open" ON "attempts" ("quiz_id", "user_id") WHERE "finished_at" IS NULL;
ALTER TABLE "answers"
  ADD CONSTRAINT "answers_share" CHECK ("share" BETWEEN 0 AND 1),
  ADD CONSTRAINT "answers_certainty" CHECK ("certainty" BETWEEN 1 AND 3),
  ADD CONSTRAINT "answers_length" CHECK (char_length("answer") <= 500);

ALTER TABLE "points_entries"
  ADD CONSTRAINT "points_entries_reason" CHECK ("reason" IN ('attempt', 'correction'));
-- A quiz earns a person points once, however often and in however many tabs it is finished.
CREATE UNIQUE INDEX "points_entries_once" ON "points_entries" ("user_id", "quiz_id") WHERE "reason" = 'attempt';
-- The ledger is append-only: rows go only with their person.
CREATE FUNCTION "refuse_change_of_points"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF ROW(NEW.id, NEW.user_id, NEW.points, NEW.reason, NEW.at) IS DISTINCT FROM ROW(OLD.id, OLD.user_id, OLD.points, OLD.reason, OLD.at) THEN
    RAISE EXCEPTION 'the points ledger is append-only' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "points_entries_append_only" BEFORE UPDATE ON "points_entries" FOR EACH ROW EXECUTE FUNCTION "refuse_change_of_points"();
ALTER TABLE "standings"
  ADD CONSTRAINT "standings_scope" CHECK ("scope" IN ('everyone', 'class', 'quiz'));

ALTER TABLE "classes"
  ADD CONSTRAINT "classes_name" CHECK (char_length("name") BETWEEN 1 AND 120),
  ADD CONSTRAINT "classes_join_code" CHECK (char_length("join_code") BETWEEN 8 AND 16);
ALTER TABLE "assignments"
  ADD CONSTRAINT "assignments_attempts" CHECK ("attempts" BETWEEN 1 AND 100),
  ADD CONSTRAINT "assignments_due" CHECK ("due_at" IS NULL OR "due_at" > "open_at");
ALTER TABLE "allowances"
  ADD CONSTRAINT "allowances_time" CHECK ("time_percent" BETWEEN 100 AND 400),
  ADD CONSTRAINT "allowances_attempts" CHECK ("extra_attempts" BETWEEN 0 AND 100);

ALTER TABLE "fact_checks"
  ADD CONSTRAINT "fact_checks_verdict" CHECK ("verdict" IN ('supported', 'refuted', 'not-enough-evidence', 'conflicting')),
  ADD CONSTRAINT "fact_checks_claim" CHECK (char_length("claim") BETWEEN 1 AND 2000),
  ADD CONSTRAINT "fact_checks_confidence" CHECK ("confidence" BETWEEN 0 AND 1);
