import type { Person } from '#lib/auth/actor';
import { addApprovedToSet, openClaimSet } from '#lib/claim-sets/curate-claim-set';
import { publishClaimSet } from '#lib/claim-sets/publish-claim-set';
import { findClaimSet } from '#lib/claim-sets/queries';
import type { ItemKind } from '#lib/items/item';
import { assembleQuiz } from '#lib/quizzes/assemble-quiz';
import { publishQuiz } from '#lib/quizzes/publish-quiz';
import { findOwnQuiz } from '#lib/quizzes/queries';
import { defaultQuizRules, type QuizRules } from '#lib/quizzes/quiz';
import type { DemoText } from '#prisma/demo/articles';

type DemoSet = { title: string; description: string; texts: DemoText[] };
type DemoPlan = {
  set: DemoSet;
  title: string;
  description: string;
  count: number;
  kinds: ItemKind[];
  rules: Partial<QuizRules>;
};

const DISCOVERIES: DemoSet = {
  title: 'Discoveries',
  description:
    'Claims about science and nature: a planet that is none, a disease that is gone, a lake and a laboratory.',
  texts: ['marie-curie', 'pluto-dwarf-planet', 'smallpox-eradication', 'lake-baikal'],
};
const IN_THE_NEWS: DemoSet = {
  title: 'In the news',
  description: 'Claims about events and places that were in the newspapers, each with its day.',
  texts: ['colombia-major-non-nato-ally', 'microsoft-linkedin', 'world-cup-final-2022', 'golden-gate-bridge'],
};

/** The first one gives the sample question of the landing page. */
const PLANS: DemoPlan[] = [
  {
    set: DISCOVERIES,
    title: 'True or not: discoveries',
    description: 'Eight short questions about science and nature. The proof comes after each answer.',
    count: 8,
    kinds: ['yes-no', 'true-false'],
    rules: {},
  },
  {
    set: IN_THE_NEWS,
    title: 'What was in the news',
    description: 'Ten questions of several kinds about four articles. Take it as often as you like.',
    count: 10,
    kinds: ['yes-no', 'multiple-choice', 'cloze'],
    rules: { order: 'shuffled' },
  },
  {
    set: IN_THE_NEWS,
    title: 'How sure are you?',
    description:
      'Say with each answer how certain you are: being sure and right earns most, being sure and wrong costs.',
    count: 8,
    kinds: ['true-false', 'verdict'],
    rules: { certainty: true, timeLimitSeconds: 15 * 60, attempts: 3 },
  },
];

/** Published on days of their own, so that the lists show an order. */
const FIRST_PUBLISHED_DAYS_AGO = 7;
const DAY_MS = 86_400_000;

/** A published quiz; when it was published is when it could first be taken. */
export type DemoQuiz = { id: string; publishedAt: Date };

/** Collects the approved claims in two sets, publishes an edition of each, and makes and publishes the quizzes. */
export async function publishDemoQuizzes(
  teacher: Person,
  articles: Record<DemoText, string>,
  now: Date,
): Promise<DemoQuiz[]> {
  const sets = new Map<DemoSet, string>();
  for (const set of new Set(PLANS.map((plan) => plan.set)))
    sets.set(set, await publishSet(teacher, set, articles));
  const quizzes: DemoQuiz[] = [];
  for (const [at, plan] of PLANS.entries()) {
    const publishedAt = new Date(now.getTime() - (FIRST_PUBLISHED_DAYS_AGO - at) * DAY_MS);
    quizzes.push(await publish(teacher, plan, sets.get(plan.set) ?? '', publishedAt));
  }
  return quizzes;
}

async function publishSet(
  teacher: Person,
  set: DemoSet,
  articles: Record<DemoText, string>,
): Promise<string> {
  const { title, description, texts } = set;
  const claimSetId = await openClaimSet(teacher, { title, description });
  for (const text of texts) await addApprovedToSet(teacher, { claimSetId, articleId: articles[text] });
  const version = (await findClaimSet(teacher, claimSetId))?.version ?? 0;
  await publishClaimSet(teacher, { claimSetId, version });
  return claimSetId;
}

async function publish(teacher: Person, plan: DemoPlan, claimSetId: string, at: Date): Promise<DemoQuiz> {
  const { title, description, count, kinds, rules } = plan;
  const id = await assembleQuiz(teacher, {
    claimSetId,
    title,
    description,
    count,
    kinds,
    difficulty: 'any',
    mix: 'best',
    seed: 1,
    audience: 'everyone',
    rules: { ...defaultQuizRules, ...rules },
  });
  const version = (await findOwnQuiz(teacher, id))?.version ?? 0;
  await publishQuiz(teacher, { quizId: id, version }, at);
  return { id, publishedAt: at };
}
