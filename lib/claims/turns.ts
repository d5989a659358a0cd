import { DomainError } from '#lib/platform/errors';

/** Turns that may wait, or be under way, for one worker. */
const PATIENT_MAX = 50;
/** Of people who look at a page right now; more of them would wait too long. */
const URGENT_MAX = 10;

/** `urgent`: somebody waits for the page. `patient`: work behind a request. */
export type Urgency = 'urgent' | 'patient';

/** Work done one after another: urgent before patient, otherwise in the order of asking. */
export type Turns = {
  /**
   * Does `work` when its turn comes.
   * @throws DomainError unavailable when too many wait already
   */
  take: <Result>(urgency: Urgency, work: () => Promise<Result>) => Promise<Result>;
  /** Waits until nothing is under way or waiting. */
  over: () => Promise<void>;
};

/** An empty queue. */
export function openTurns(): Turns {
  const waiting: Record<Urgency, (() => Promise<void>)[]> = { urgent: [], patient: [] };
  const most: Record<Urgency, number> = { urgent: URGENT_MAX, patient: PATIENT_MAX };
  let running: Promise<void> | null = null;
  let inHand: Urgency | null = null;

  async function run(): Promise<void> {
    for (;;) {
      inHand = waiting.urgent.length > 0 ? 'urgent' : 'patient';
      const next = waiting[inHand].shift();
      if (next === undefined) break;
      await next();
    }
    inHand = null;
    running = null;
  }

  return {
    take(urgency, work) {
      const ahead = waiting[urgency].length + (running !== null && inHand === urgency ? 1 : 0);
      if (ahead >= most[urgency]) return Promise.reject(tooMany());
      return new Promise((resolve, reject) => {
        waiting[urgency].push(() => work().then(resolve, reject));
        running ??= run();
      });
    },
    async over() {
      await running;
    },
  };
}

function tooMany(): DomainError {
  return new DomainError(
    'unavailable',
    'Many texts are being read right now. Please try again in a minute.',
    { retryAfterSeconds: 60 },
  );
}
