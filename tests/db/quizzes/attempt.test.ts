import { beforeEach, describe, expect, test } from 'vitest';
import type { Person } from '#lib/auth/actor';
import { db } from '#lib/platform/db';
import { answerItem } from '#lib/quizzes/answer-item';
import { findPlay, findResult } from '#lib/quizzes/attempt-queries';
import { LATE_GRACE_MS } from '#lib/quizzes/deadline';
import { findFeedback } from '#lib/quizzes/feedback-queries';
import { finishAttempt } from '#lib/quizzes/finish-attempt';
import { closeQuiz } from '#lib/quizzes/publish-quiz';
import { findQuizIntro } from '#lib/quizzes/queries';
import { startAttempt } from '#lib/quizzes/start-attempt';
import { bridgeText, person } from '#tests/support/articles';
import { emptyTables } from '#tests/support/database';
import { itemAt } from '#tests/support/items';
import { storedQuiz } from '#tests/support/quizzes';

const noon = new Date('2026-11-23T12:00:00Z');
const later = (ms: number) => new Date(noon.getTime() + ms);

let teacher: Person;
let learner: Person;
beforeEach(async () => {
  await emptyTables();
  teacher = await person('teacher', 'teacher');
  learner = await person('learner', 'learner');
});

async function begun(change: Parameters<typeof storedQuiz>[1] = {}, who = learner) {
  const quiz = await storedQuiz(teacher, change);
  const attemptId = await startAttempt(who, quiz.quizId, noon);
  const [first = '', second = '', third = ''] = quiz.itemIds;
  const reply = (itemId: string, answer: string, certainty: 1 | 2 | 3 | null = null, at = noon) =>
    answerItem(who, { attemptId, itemId, answer, certainty }, at);
  return { ...quiz, attemptId, first, second, third, reply };
}

describe('starting', () => {
  test('twenty times at once starts one attempt', async () => {
    const { quizId } = await storedQuiz(teacher);
    const ids = await Promise.all(Array.from({ length: 20 }, () => startAttempt(learner, quizId, noon)));
    expect(new Set(ids).size).toBe(1);
    expect(await db().attempt.count()).toBe(1);
  });

  test('is refused when the attempts are used up', async () => {
    const { quizId, attemptId } = await begun({ rules: { attempts: 1 } });
    await finishAttempt(learner, attemptId, noon);
    await expect(startAttempt(learner, quizId, noon)).rejects.toMatchObject({ code: 'limit' });
    expect((await findQuizIntro(learner, quizId, noon))?.attemptsLeft).toBe(0);
  });

  test('is not possible with a draft, a closed quiz or one for other classes', async () => {
    const draft = await storedQuiz(teacher, { draft: true });
    const bound = await storedQuiz(teacher, { audience: 'classes' });
    const closed = await storedQuiz(teacher);
    await closeQuiz(teacher, closed.quizId, noon);
    await expect(startAttempt(learner, draft.quizId, noon)).rejects.toMatchObject({ code: 'not-found' });
    await expect(startAttempt(learner, bound.quizId, noon)).rejects.toMatchObject({ code: 'not-found' });
    await expect(startAttempt(learner, closed.quizId, noon)).rejects.toMatchObject({ code: 'conflict' });
    expect(await findQuizIntro(learner, bound.quizId, noon)).toBeNull();
  });

  test('after the time of an open attempt is up finishes that one and begins the next', async () => {
    const { quizId, attemptId } = await begun({ rules: { timeLimitSeconds: 60 } });
    const next = await startAttempt(learner, quizId, later(120_000));
    expect(next).not.toBe(attemptId);
    expect(await findResult(learner, attemptId)).not.toBeNull();
  });

  test('shuffles where the quiz says so, the same on every look', async () => {
    const orders = new Set<string>();
    const { quizId } = await storedQuiz(teacher, { rules: { order: 'shuffled' } });
    for (let i = 0; i < 12; i += 1) {
      const who = await person('learner', `l${i}`);
      const attemptId = await startAttempt(who, quizId, noon);
      const stems = async () =>
        (await findPlay(who, attemptId, null, noon))?.steps.map((step) => step.itemId);
      const order = (await stems())?.join();
      expect((await stems())?.join()).toBe(order);
      orders.add(order ?? '');
    }
    expect(orders.size).toBeGreaterThan(1);
  });
});

describe('answering', () => {
  test('is graded and saved at once', async () => {
    const { attemptId, first, second, third, reply } = await begun();
    expect(await reply(first, 'Yes')).toEqual({ kind: 'saved', share: 1, late: false });
    expect(await reply(second, 'Yes')).toEqual({ kind: 'saved', share: 0, late: false });
    expect(await reply(third, ' 503 ')).toEqual({ kind: 'saved', share: 1, late: false });
    const play = await findPlay(learner, attemptId, null, noon);
    expect(play?.steps.map((step) => step.state)).toEqual(['right', 'wrong', 'right']);
    expect(play?.question).toBeNull();
  });

  test('the same again gives the same response; another answer gives what was saved', async () => {
    const { first, reply } = await begun();
    const saved = await reply(first, 'Yes');
    expect(await reply(first, 'Yes', null, later(5000))).toEqual(saved);
    expect(await reply(first, 'No')).toEqual({
      kind: 'already-answered',
      saved: { answer: 'Yes', certainty: null },
    });
    expect(await db().answer.count()).toBe(1);
  });

  test('twenty times at once with two minds saves one answer, and tells all which', async () => {
    const { first, reply } = await begun();
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, i) => reply(first, i % 2 ? 'Yes' : 'No')),
    );
    const kept = await db().answer.findMany();
    expect(kept).toHaveLength(1);
    const saved = outcomes.filter((outcome) => outcome.kind === 'saved');
    expect(saved).toHaveLength(10);
    for (const outcome of outcomes) {
      if (outcome.kind === 'already-answered') expect(outcome.saved.answer).toBe(kept[0]?.answer);
    }
  });

  test('after the deadline and its grace is kept and scores zero', async () => {
    const { attemptId, first, second, reply } = await begun({ rules: { timeLimitSeconds: 60 } });
    const end = 60_000 + LATE_GRACE_MS;
    expect(await reply(first, 'Yes', null, later(end))).toEqual({ kind: 'saved', share: 1, late: false });
    expect(await reply(second, 'No', null, later(end + 1))).toEqual({ kind: 'saved', share: 0, late: true });
    expect(await finishAttempt(learner, attemptId, later(end + 2))).toEqual({ kind: 'finished', points: 10 });
    expect((await findResult(learner, attemptId))?.lines[1]).toMatchObject({
      answer: 'No',
      late: true,
      share: 0,
    });
  });

  test('is refused beside its field when nothing was chosen, or no certainty where it is asked', async () => {
    const { first, reply } = await begun({ rules: { certainty: true } });
    expect(await reply(first, '', 2)).toMatchObject({ kind: 'refused', field: 'answer' });
    expect(await reply(first, 'Perhaps', 2)).toMatchObject({ kind: 'refused', field: 'answer' });
    expect(await reply(first, 'Yes')).toMatchObject({ kind: 'refused', field: 'certainty' });
    expect(await db().answer.count()).toBe(0);
  });

  test('is over when the attempt is finished', async () => {
    const { attemptId, first, reply } = await begun();
    await finishAttempt(learner, attemptId, noon);
    expect(await reply(first, 'Yes')).toEqual({ kind: 'finished' });
    expect(await db().answer.count()).toBe(0);
  });

  test('into another person’s attempt, or with an item of another quiz, finds nothing', async () => {
    const { attemptId, first } = await begun();
    const other = await person('learner', 'other');
    const foreign = await storedQuiz(teacher);
    const reply = { attemptId, itemId: first, answer: 'Yes', certainty: null };
    await expect(answerItem(other, reply, noon)).rejects.toMatchObject({ code: 'not-found' });
    await expect(
      answerItem(learner, { ...reply, itemId: foreign.itemIds[0] ?? '' }, noon),
    ).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('finishing', () => {
  test('twenty times at once awards once', async () => {
    const { attemptId, first, third, reply } = await begun();
    await reply(first, 'Yes');
    await reply(third, '503');
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () => finishAttempt(learner, attemptId, noon)),
    );
    expect(outcomes.filter((outcome) => outcome.kind === 'finished')).toEqual([
      { kind: 'finished', points: 20 },
    ]);
    expect(await db().pointsEntry.findMany({ select: { points: true } })).toEqual([{ points: 20 }]);
    const standings = await db().standing.findMany({ select: { points: true } });
    expect(standings).toHaveLength(6);
    expect(standings.every((standing) => standing.points === 20)).toBe(true);
    expect((await db().attempt.findFirstOrThrow()).share).toBeCloseTo(2 / 3);
  });

  test('while answers still arrive counts exactly those that were saved', async () => {
    const { attemptId, first, second, third, reply } = await begun();
    const [, ...outcomes] = await Promise.all([
      finishAttempt(learner, attemptId, noon),
      reply(first, 'Yes'),
      reply(second, 'No'),
      reply(third, '503'),
    ]);
    const saved = outcomes.filter((outcome) => outcome.kind === 'saved').length;
    expect(await db().answer.count()).toBe(saved);
    expect((await db().attempt.findFirstOrThrow()).share).toBeCloseTo(saved / 3);
  });

  test('a second attempt earns nothing more', async () => {
    const { quizId, attemptId, first, reply } = await begun();
    await reply(first, 'Yes');
    await finishAttempt(learner, attemptId, noon);
    const again = await startAttempt(learner, quizId, noon);
    await answerItem(learner, { attemptId: again, itemId: first, answer: 'Yes', certainty: null }, noon);
    expect(await finishAttempt(learner, again, noon)).toEqual({ kind: 'finished', points: 0 });
    expect(await db().pointsEntry.count()).toBe(1);
  });

  test('one’s own quiz earns nothing', async () => {
    const { quizId, itemIds } = await storedQuiz(teacher);
    const attemptId = await startAttempt(teacher, quizId, noon);
    await answerItem(teacher, { attemptId, itemId: itemIds[0] ?? '', answer: 'Yes', certainty: null }, noon);
    expect(await finishAttempt(teacher, attemptId, noon)).toEqual({ kind: 'finished', points: 0 });
    expect(await db().standing.count()).toBe(0);
  });

  test('of another person’s attempt finds nothing', async () => {
    const { attemptId } = await begun();
    const other = await person('learner', 'other');
    await expect(finishAttempt(other, attemptId, noon)).rejects.toMatchObject({ code: 'not-found' });
    expect(await findPlay(other, attemptId, null, noon)).toBeNull();
  });
});

describe('what is shown before and after an answer', () => {
  test('no key, explanation or evidence of an open item is read for play', async () => {
    const { attemptId, first, second, reply } = await begun();
    const play = JSON.stringify(await findPlay(learner, attemptId, 1, noon));
    expect(play).not.toContain('It is so at 0.');
    expect(play).not.toContain('opened in 1932. It');
    expect(play).not.toMatch(/key|explanation|evidence|derivation/i);
    expect(await findFeedback(learner, attemptId, first)).toBeNull();
    await reply(first, 'Yes');
    expect(await findFeedback(learner, attemptId, second)).toBeNull();
  });

  test('changing a key changes nothing of what is sent for play', async () => {
    const { attemptId, quizId } = await begun();
    const before = await findPlay(learner, attemptId, 1, noon);
    await db().$executeRaw`ALTER TABLE items DISABLE TRIGGER USER`;
    await db().item.updateMany({ where: { quizId }, data: { key: 'No', explanation: 'x' } });
    await db().$executeRaw`ALTER TABLE items ENABLE TRIGGER USER`;
    expect(await findPlay(learner, attemptId, 1, noon)).toEqual(before);
  });

  test('after an answer comes its proof, without the proof of what is still open', async () => {
    const { attemptId, first, third, reply } = await begun();
    await reply(first, 'No');
    const feedback = await findFeedback(learner, attemptId, first);
    expect(feedback).toMatchObject({ key: 'Yes', given: { answer: 'No', share: 0, late: false } });
    const shown = feedback?.evidence
      .flat()
      .map((part) => part.text)
      .join('');
    expect(shown).toBe('The bridge opened in 1932. …');
    await reply(third, '503');
    const whole = (await findFeedback(learner, attemptId, first))?.evidence.flat();
    expect(whole?.map((part) => part.text).join('')).toBe('The bridge opened in 1932. It spans 503 metres.');
    expect(whole?.find((part) => part.role === 'evidence')?.text).toBe('The bridge opened in 1932.');
  });

  test('the proof of one question keeps back what another asks of the same sentence, until that is answered', async () => {
    const onOpening = (articleId: string) => {
      const quote = bridgeText.slice(0, 26);
      const evidence = [{ article: articleId, start: 0, end: 26, quote }];
      const asked = (claim: string, answer: string) => ({
        article: articleId,
        evidence,
        kind: 'cloze' as const,
        options: [],
        key: answer,
        explanation: `The article says: “${quote}”`,
        derivation: { rule: 'cloze/gap', ruleSet: 'test', seed: 1, bindings: { claim, answer } },
      });
      return [
        itemAt(0, { ...asked('what', 'bridge'), stem: 'The _____ opened.' }),
        itemAt(1, { ...asked('when', '1932'), stem: 'It opened in _____.' }),
      ];
    };
    const { attemptId, first, second, reply } = await begun({ items: onOpening });
    await reply(first, 'bridge');
    const before = await findFeedback(learner, attemptId, first);
    expect(JSON.stringify(before)).not.toContain('1932');
    expect(before?.explanation).toBe('The article says: “The bridge opened in ….”');
    await reply(second, '1932');
    const after = await findFeedback(learner, attemptId, first);
    expect(after?.explanation).toBe('The article says: “The bridge opened in 1932.”');
    expect(after?.evidence.flat().find((part) => part.role === 'evidence')?.text).toBe(
      'The bridge opened in 1932.',
    );
  });

  test('a quiz that keeps feedback for the end tells nothing until then', async () => {
    const { attemptId, first, reply } = await begun({ rules: { feedback: 'at-end' } });
    expect(await reply(first, 'Yes')).toEqual({ kind: 'saved', share: null, late: false });
    expect(await findFeedback(learner, attemptId, first)).toBeNull();
    expect((await findPlay(learner, attemptId, null, noon))?.steps[0]?.state).toBe('answered');
    expect(await findResult(learner, attemptId)).toBeNull();
    await finishAttempt(learner, attemptId, noon);
    expect(await findFeedback(learner, attemptId, first)).toMatchObject({ key: 'Yes' });
  });
});
