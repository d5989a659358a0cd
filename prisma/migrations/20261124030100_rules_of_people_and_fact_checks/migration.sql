-- What Prisma's schema cannot say about people and fact-checks.

ALTER TABLE "users"
  ADD CONSTRAINT "users_role" CHECK ("role" IN ('learner', 'teacher', 'admin')),
  ADD CONSTRAINT "users_username" CHECK (char_length("username") BETWEEN 1 AND 40),
  ADD CONSTRAINT "users_display_name" CHECK (char_length("display_name") BETWEEN 1 AND 60),
  ADD CONSTRAINT "users_email" CHECK (char_length("email") <= 254);

ALTER TABLE "fact_checks"
  ADD CONSTRAINT "fact_checks_verdict" CHECK ("verdict" IN ('supported', 'refuted', 'not-enough-evidence', 'conflicting')),
  ADD CONSTRAINT "fact_checks_claim" CHECK (char_length("claim") BETWEEN 1 AND 2000),
  ADD CONSTRAINT "fact_checks_confidence" CHECK ("confidence" BETWEEN 0 AND 1);
