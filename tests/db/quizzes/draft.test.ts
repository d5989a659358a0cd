import { beforeEach, describe, expect, test } from 'vitest';
import type { Person } from '#lib/auth/actor';
import { addToClaimSet, openClaimSet } from '#lib/claim-sets/curate-claim-set';
import type { Clause } from '#lib/claims/clause';
import { extractClaims } from '#lib/claims/extract-claims';
import { itemKinds } from '#lib/items/item';
import { splitSentences } from '#lib/language/sentences';
import { db } from '#lib/platform/db';
import { assembleQuiz } from '#lib/quizzes/assemble-quiz';
import { findOwnQuizView } from '#lib/quizzes/draft-queries';
import { discardDraft, removeDraftItem, replaceDraftItem, rewordDraftItem } from '#lib/quizzes/edit-draft';
import { findHeldBack } from '#lib/quizzes/held-back-queries';
import { closeQuiz, publishQuiz } from '#lib/quizzes/publish-quiz';
import { findOwnQuiz, listQuizzes } from '#lib/quizzes/queries';
import { defaultQuizRules, type QuizPlan } from '#lib/quizzes/quiz';
import { draft, person, storedArticle } from '#tests/support/articles';
import { clauseOf, complement, object, oblique, subject, time } from '#tests/support/clauses';
import { emptyTables } from '#tests/support/database';

const now = new Date('2026-11-23T12:00:00Z');

const facts: [string, Clause][] = [
  [
    'Colombia is a major non-NATO ally.',
    clauseOf(subject('Colombia', 'place'), { lemma: 'be', text: 'is' }, [
      complement('a major non-NATO ally'),
    ]),
  ],
  [
    'The Sydney Harbour Bridge opened in 1932.',
    clauseOf(subject('The Sydney Harbour Bridge'), { lemma: 'open', past: true }, [time('in 1932')]),
  ],
  [
    'Marie Curie won the Nobel Prize in Stockholm.',
    clauseOf(subject('Marie Curie', 'person'), { lemma: 'win', past: true, text: 'won' }, [
      object('the Nobel Prize'),
      oblique('in Stockholm', 'place'),
    ]),
  ],
];

let teacher: Person;
let claimSetId: string;
beforeEach(async () => {
  await emptyTables();
  teacher = await person('teacher', 'teacher');
  claimSetId = await approvedSet();
});

/** An article that says the facts, with its claims approved and in a set. */
async function approvedSet(said = facts): Promise<string> {
  const text = said.map(([sentence]) => sentence).join(' ');
  const claims = said.map(([sentence, clause]) => {
    const start = text.indexOf(sentence);
    return draft({ start, end: start + sentence.length }, sentence, { clause: shifted(clause, start) });
  });
  const articleId = await storedArticle(teacher, { text }, claims);
  await db().claim.updateMany({ data: { state: 'approved' } });
  const id = await openClaimSet(teacher, { title: 'Facts', description: '' });
  const rows = await db().claim.findMany({ where: { articleId }, select: { id: true } });
  await addToClaimSet(teacher, { claimSetId: id, claimIds: rows.map((row) => row.id) });
  return id;
}

function shifted(clause: Clause, by: number): Clause {
  const move = <Part extends { start: number; end: number }>(part: Part): Part => ({
    ...part,
    start: part.start + by,
    end: part.end + by,
  });
  return { subject: move(clause.subject), predicate: move(clause.predicate), args: clause.args.map(move) };
}

const plan = (change: Partial<QuizPlan> = {}): QuizPlan => ({
  claimSetId,
  title: 'Facts',
  description: '',
  count: 3,
  kinds: ['yes-no', 'true-false', 'multiple-choice'],
  difficulty: 'any',
  mix: 'best',
  seed: 7,
  audience: 'everyone',
  rules: defaultQuizRules,
  ...change,
});

async function opened(change: Partial<QuizPlan> = {}) {
  const quizId = await assembleQuiz(teacher, plan(change));
  const quiz = await findOwnQuiz(teacher, quizId);
  if (!quiz) throw new Error('The draft is gone.');
  return { quizId, quiz };
}

describe('a draft', () => {
  test('is made of questions that stand on different sentences, with their claims', async () => {
    const { quiz } = await opened();
    expect(quiz.state).toBe('draft');
    expect(quiz.items.length).toBeGreaterThan(1);
    expect(new Set(quiz.items.map((item) => item.evidence[0]?.start)).size).toBe(quiz.items.length);
    expect(quiz.items.every((item) => item.claimId !== null)).toBe(true);
  });

  test('asks whether Colombia is a NATO member, keyed No, from the sentence that says what it is', async () => {
    const { quiz } = await opened({ kinds: ['yes-no'] });
    const item = quiz.items.find((one) => one.stem === 'Is Colombia a NATO member?');
    expect(item).toMatchObject({ key: 'No', evidence: [{ quote: 'Colombia is a major non-NATO ally.' }] });
  });

  test('comes out the same from the same set and seed', async () => {
    const stems = async () => (await opened()).quiz.items.map((item) => item.stem);
    expect(await stems()).toEqual(await stems());
  });

  test('says why there are fewer questions than asked, claim by claim, and nothing where there are enough', async () => {
    const { quizId } = await opened({ count: 10, kinds: ['cloze'] });
    const view = await findOwnQuizView(teacher, quizId, now);
    expect(view?.asked).toMatchObject({ count: 10, kinds: ['cloze'], difficulty: 'any', mix: 'best' });
    const { got, claims, silent } = view?.shortfall ?? { got: 0, claims: 0, silent: [] };
    expect(got).toBe(view?.items.length);
    expect(claims).toBe(facts.length);
    expect(silent).toHaveLength(claims - got);
    expect(silent.every(({ reason }) => reason !== '')).toBe(true);
    const enough = await opened({ count: 1 });
    expect((await findOwnQuizView(teacher, enough.quizId, now))?.shortfall).toBeNull();
  });

  test('gets as many questions as asked of claims that share their sentences', async () => {
    const text =
      'Janet Parker, a medical photographer, died of smallpox in Birmingham in 1978. Edward Jenner, a physician of Berkeley, tested a vaccine in 1796.';
    const article = { name: 'a', date: '2026-03-09', title: 'Smallpox', publisher: null, text };
    const { claims } = extractClaims(article);
    const sentences = splitSentences(text);
    expect(claims.length).toBeGreaterThan(sentences.length);
    const articleId = await storedArticle(teacher, { text, title: 'Smallpox' }, claims);
    await db().claim.updateMany({ where: { articleId }, data: { state: 'approved' } });
    const shared = await openClaimSet(teacher, { title: 'Shared', description: '' });
    const rows = await db().claim.findMany({ where: { articleId }, select: { id: true } });
    await addToClaimSet(teacher, { claimSetId: shared, claimIds: rows.map((row) => row.id) });
    const { quizId, quiz } = await opened({
      claimSetId: shared,
      count: claims.length,
      kinds: [...itemKinds],
    });
    expect(quiz.items).toHaveLength(claims.length);
    expect(new Set(quiz.items.map((item) => item.claimId)).size).toBe(claims.length);
    await publishQuiz(teacher, { quizId, version: quiz.version }, now);
  });

  test('puts questions of the wished difficulty first', async () => {
    const levels = async (difficulty: 'easy' | 'hard') => {
      const { quizId } = await opened({ count: 1, difficulty });
      return (await findOwnQuizView(teacher, quizId, now))?.items[0]?.difficulty.estimate ?? 0;
    };
    expect(await levels('hard')).toBeGreaterThan(await levels('easy'));
  });

  test('shows each proof in its paragraph, marked', async () => {
    const { quizId } = await opened();
    const view = await findOwnQuizView(teacher, quizId, now);
    for (const { paragraphs, evidence } of view?.items ?? []) {
      const marked = paragraphs.flat().filter(({ role }) => role === 'evidence');
      expect(marked.map(({ text }) => text)).toEqual(evidence.map(({ quote }) => quote));
      expect(
        paragraphs
          .flat()
          .map(({ text }) => text)
          .join(''),
      ).toContain(facts[1]?.[0]);
    }
  });

  test('tells what was held back to its owner only', async () => {
    const vague = clauseOf(subject('They'), { lemma: 'meet', past: true }, [time('in 1999')]);
    const wider = await approvedSet([...facts, ['They met in 1999.', vague]]);
    const { quizId } = await opened({ claimSetId: wider });
    const held = await findHeldBack(teacher, quizId);
    const candidates = held?.made?.groups.flatMap(({ items }) => items) ?? [];
    expect(candidates.map(({ stem }) => stem).join(' ')).toMatch(/they me(?:e?)t in/i);
    expect(await findHeldBack(teacher, quizId)).toEqual(held);
    expect(await findHeldBack(await person('teacher', 'other'), quizId)).toBeNull();
    expect(await findHeldBack(await person('learner', 'learner'), quizId)).toBeNull();
    await db().quiz.update({ where: { id: quizId }, data: { claimSetId: null } });
    expect(await findHeldBack(teacher, quizId)).toMatchObject({ made: null });
  });

  test('loses a question, or gets another in its place', async () => {
    const { quizId, quiz } = await opened({ count: 1 });
    const [first] = quiz.items;
    const itemId = first?.id ?? '';
    await replaceDraftItem(teacher, { quizId, version: quiz.version, itemId });
    const replaced = await findOwnQuiz(teacher, quizId);
    expect(replaced?.items).toHaveLength(1);
    expect(replaced?.items[0]?.stem).not.toBe(first?.stem);
    const wish = { quizId, version: replaced?.version ?? 0, itemId: replaced?.items[0]?.id ?? '' };
    await removeDraftItem(teacher, wish);
    expect((await findOwnQuiz(teacher, quizId))?.items).toEqual([]);
    await expect(removeDraftItem(teacher, wish)).rejects.toMatchObject({ code: 'conflict' });
  });

  test('is its owner’s alone', async () => {
    const { quizId, quiz } = await opened();
    const other = await person('teacher', 'other');
    const wish = { quizId, version: quiz.version };
    expect(await findOwnQuiz(other, quizId)).toBeNull();
    await expect(publishQuiz(other, wish, now)).rejects.toMatchObject({ code: 'not-found' });
    await expect(discardDraft(other, wish)).rejects.toMatchObject({ code: 'not-found' });
    await expect(assembleQuiz(other, plan())).rejects.toMatchObject({ code: 'not-found' });
  });

  test('is not made by learners, nor from a set that gives nothing', async () => {
    const learner = await person('learner', 'learner');
    await expect(assembleQuiz(learner, plan())).rejects.toMatchObject({ code: 'forbidden' });
    await db().claim.updateMany({ data: { state: 'draft' } });
    await expect(assembleQuiz(teacher, plan())).rejects.toMatchObject({ code: 'invalid', field: 'kinds' });
  });

  test('is thrown away whole', async () => {
    const { quizId, quiz } = await opened();
    await discardDraft(teacher, { quizId, version: quiz.version });
    expect(await db().item.count()).toBe(0);
  });
});

describe('publishing', () => {
  test('proves every question anew and opens the quiz, once', async () => {
    const { quizId, quiz } = await opened();
    const wish = { quizId, version: quiz.version };
    const outcomes = await Promise.allSettled(
      Array.from({ length: 5 }, () => publishQuiz(teacher, wish, now)),
    );
    expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1);
    expect((await listQuizzes(teacher)).rows.map((row) => row.id)).toEqual([quizId]);
    await closeQuiz(teacher, quizId, now);
    await closeQuiz(teacher, quizId, now);
    expect((await listQuizzes(teacher)).rows).toEqual([]);
  });

  test.each([
    ['a key that the article does not bear out', { key: 'Perhaps' }],
    ['evidence that is not there', { evidence: [{ article: '', start: 0, end: 3, quote: 'xyz' }] }],
    ['an explanation that the derivation does not make', { explanation: 'Because.' }],
  ])('is refused for %s', async (_, change) => {
    const { quizId, quiz } = await opened();
    await db().item.updateMany({ where: { quizId, position: 1 }, data: change });
    await expect(publishQuiz(teacher, { quizId, version: quiz.version }, now)).rejects.toThrow(
      /does not prove itself/,
    );
    expect((await findOwnQuiz(teacher, quizId))?.state).toBe('draft');
  });

  test('is refused for a draft without questions', async () => {
    const { quizId, quiz } = await opened();
    await db().item.deleteMany({ where: { quizId } });
    await expect(publishQuiz(teacher, { quizId, version: quiz.version }, now)).rejects.toThrow(
      /at least one/,
    );
  });
});

describe('a question in the teacher’s own words', () => {
  test('is checked against its article: a wording that turns the key around is warned of', async () => {
    const { quizId, quiz } = await opened({ kinds: ['yes-no'] });
    const item = quiz.items.find(({ stem }) => stem === 'Is Colombia a NATO member?');
    const wish = { quizId, version: quiz.version, itemId: item?.id ?? '' };
    await rewordDraftItem(teacher, { ...wish, stem: 'Is Colombia a major non-NATO ally?' });
    const warnings = async () => {
      const view = await findOwnQuizView(teacher, quizId, now);
      return view?.items.find(({ id }) => id === wish.itemId)?.warnings ?? [];
    };
    expect((await warnings()).join(' ')).toMatch(
      /key says that they are false, but the article bears them out/,
    );
    await rewordDraftItem(teacher, {
      ...wish,
      version: quiz.version + 1,
      stem: 'Is Colombia a member of NATO?',
    });
    expect(await warnings()).toEqual([]);
  });

  test('keeps its key, says that a person worded it, and can be published', async () => {
    const quizId = await assembleQuiz(teacher, plan());
    const before = await findOwnQuiz(teacher, quizId);
    const item = before?.items[0];
    if (!before || !item) throw new Error('no draft');
    const stem = 'Is this how the teacher would ask?';
    await rewordDraftItem(teacher, { quizId, version: before.version, itemId: item.id, stem });
    const after = await findOwnQuiz(teacher, quizId);
    expect(after?.items[0]).toMatchObject({ stem, edited: true, key: item.key });
    expect(after?.items.slice(1).every(({ edited }) => !edited)).toBe(true);
    await publishQuiz(teacher, { quizId, version: after?.version ?? 0 }, now);
    expect((await findOwnQuiz(teacher, quizId))?.state).toBe('published');
  });

  test('is nobody else’s to write', async () => {
    const quizId = await assembleQuiz(teacher, plan());
    const draftQuiz = await findOwnQuiz(teacher, quizId);
    const other = await person('teacher', 'other');
    const wish = {
      quizId,
      version: draftQuiz?.version ?? 0,
      itemId: draftQuiz?.items[0]?.id ?? '',
      stem: 'Mine now?',
    };
    await expect(rewordDraftItem(other, wish)).rejects.toMatchObject({ code: 'not-found' });
  });
});
