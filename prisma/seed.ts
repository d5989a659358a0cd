import { closeAnalyst } from '#lib/claims/analyse-article';
import { db, sqlPool } from '#lib/platform/db';
import { addDemoArticles } from '#prisma/demo/articles';
import { takeDemoQuizzes } from '#prisma/demo/attempts';
import { openDemoClass } from '#prisma/demo/class';
import { type DemoAccount, makeDemoPeople } from '#prisma/demo/people';
import { publishDemoQuizzes } from '#prisma/demo/quizzes';
import { isSeeded, noteSeeded, removeDemoContent, seedingAlone } from '#prisma/demo/seeding';

/**
 * Adds the demo content to a migrated database, through the same use cases as everything that people add: articles read
 * by the engine, curated claims, claim sets, quizzes, a class and learners who have taken the quizzes. Once per database:
 * where it is there already nothing happens, and what a seeding that broke off left behind is removed first. Several at
 * once take turns.
 * @returns the demo accounts with their passwords, which are kept nowhere; none when the content was there
 * @throws Error when the engine finds too little in an article, and whatever the database throws
 */
export async function seedDemoContent(now: Date = new Date()): Promise<DemoAccount[]> {
  return seedingAlone(sqlPool(), async () => {
    if (await isSeeded(db())) return [];
    await removeDemoContent(db());
    try {
      const { teacher, learner, classmates, accounts } = await makeDemoPeople(now);
      const articles = await addDemoArticles(teacher, now);
      const quizzes = await publishDemoQuizzes(teacher, articles, now);
      await openDemoClass(teacher, [learner, ...classmates], quizzes, now);
      await takeDemoQuizzes(teacher, { learner, classmates }, quizzes, now);
      await noteSeeded(db(), now);
      return accounts;
    } finally {
      await closeAnalyst();
    }
  });
}
