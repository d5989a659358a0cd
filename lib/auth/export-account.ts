import type { Person } from '#lib/auth/actor';
import { db } from '#lib/platform/db';

/** Rows read and held at a time. */
const ROWS_A_TIME = 100;

type Rows = (page: { take: number; skip: number }) => Promise<unknown[]>;

/**
 * Everything that is stored about the actor, as the pieces of one JSON document, read as they are asked for. Holds no
 * password hash, and of questions only what the actor wrote or answered.
 */
export async function* exportAccount(actor: Person, now: Date): AsyncGenerator<string> {
  yield `{\n"exportedAt": ${JSON.stringify(now)},\n"account": ${JSON.stringify(await accountOf(actor))}`;
  for (const [name, rows] of Object.entries(sections(actor.id))) {
    yield `,\n"${name}": [`;
    let separator = '\n';
    for await (const row of everyRow(rows)) {
      yield `${separator}${JSON.stringify(row)}`;
      separator = ',\n';
    }
    yield ']';
  }
  yield '\n}\n';
}

async function* everyRow(rows: Rows): AsyncGenerator<unknown> {
  for (let skip = 0; ; skip += ROWS_A_TIME) {
    const page = await rows({ take: ROWS_A_TIME, skip });
    yield* page;
    if (page.length < ROWS_A_TIME) return;
  }
}

function accountOf(actor: Person) {
  return db().user.findUniqueOrThrow({
    where: { id: actor.id },
    select: {
      id: true,
      username: true,
      displayName: true,
      email: true,
      role: true,
      showOnBoards: true,
      createdAt: true,
      providerAccounts: { select: { provider: true, providerAccountId: true, createdAt: true } },
    },
  });
}

/** Each list of the document: the actor's rows in a fixed order. */
function sections(userId: string): Record<string, Rows> {
  const orderBy = { id: 'asc' } as const;
  return {
    sessions: (page) =>
      db().session.findMany({ where: { userId }, orderBy, ...page, omit: { id: true, userId: true } }),
    articles: (page) => db().article.findMany({ where: { ownerId: userId }, orderBy, ...page }),
    claimChanges: (page) => db().claimChange.findMany({ where: { actorId: userId }, orderBy, ...page }),
    claimSets: (page) =>
      db().claimSet.findMany({
        where: { ownerId: userId },
        orderBy,
        ...page,
        select: {
          id: true,
          title: true,
          description: true,
          createdAt: true,
          archivedAt: true,
          members: { select: { position: true, claim: { select: { text: true } } } },
        },
      }),
    quizzes: (page) =>
      db().quiz.findMany({
        where: { ownerId: userId },
        orderBy,
        ...page,
        select: {
          id: true,
          title: true,
          description: true,
          rules: true,
          createdAt: true,
          publishedAt: true,
          closedAt: true,
          items: { select: { position: true, kind: true, stem: true, options: true, key: true } },
        },
      }),
    attempts: (page) =>
      db().attempt.findMany({
        where: { userId },
        orderBy,
        ...page,
        select: {
          id: true,
          quiz: { select: { title: true } },
          number: true,
          startedAt: true,
          finishedAt: true,
          share: true,
          answers: {
            select: {
              item: { select: { stem: true } },
              answer: true,
              certainty: true,
              share: true,
              answerMs: true,
              answeredAt: true,
            },
          },
        },
      }),
    points: (page) =>
      db().pointsEntry.findMany({ where: { userId }, orderBy, ...page, omit: { userId: true } }),
    classes: (page) =>
      db().classroom.findMany({
        where: { ownerId: userId },
        orderBy,
        ...page,
        select: { id: true, name: true, createdAt: true, archivedAt: true },
      }),
    enrolments: (page) =>
      db().enrolment.findMany({
        where: { userId },
        orderBy: { classId: 'asc' },
        ...page,
        select: { classroom: { select: { name: true } }, joinedAt: true, leftAt: true },
      }),
    factChecks: (page) =>
      db().factCheck.findMany({ where: { askedBy: userId }, orderBy, ...page, omit: { askedBy: true } }),
    log: (page) =>
      db().auditEvent.findMany({ where: { actorId: userId }, orderBy, ...page, omit: { actorId: true } }),
  };
}
