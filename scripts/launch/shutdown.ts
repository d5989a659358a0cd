const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Asked twice, a person means it: the code that shells use for Ctrl-C. */
const INTERRUPTED_EXIT_CODE = 130;

/** One Ctrl-C may arrive twice, from the terminal and from npm; a second one of a person takes longer. */
const SAME_WISH_MS = 1_000;

/** npm ends its shell when it is told to end, and the shell does not tell us: look this often whether it is gone. */
const ORPHAN_POLL_MS = 500;

/**
 * What has to be ended, in the reverse order of its beginning. From its making on, signals do not end the process:
 * the first one asks for an orderly end, and a second one ends it at once.
 */
export class Shutdown {
  /** Settles when somebody asks us to stop. */
  readonly asked: Promise<void>;
  isAsked = false;
  #closers: (() => Promise<void> | void)[] = [];
  #closing: Promise<void> | undefined;

  constructor() {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.asked = promise;
    let askedAt = 0;
    // Whoever reads our words may be gone before we are.
    process.stdout.on('error', () => undefined);
    const ask = () => {
      this.isAsked = true;
      askedAt = performance.now();
      resolve();
      // In the middle of a start nobody waits for `asked` yet: end from here.
      void this.close().then(() => {
        console.log('Stopped.');
        process.exit(0);
      });
    };
    for (const signal of SIGNALS) {
      process.on(signal, () => {
        if (!this.isAsked) ask();
        else if (performance.now() - askedAt > SAME_WISH_MS) process.exit(INTERRUPTED_EXIT_CODE);
      });
    }
    whenNpmIsGone(() => {
      if (!this.isAsked) ask();
    });
  }

  add(closer: () => Promise<void> | void): void {
    this.#closers.push(closer);
  }

  /** Ends everything, once. */
  close(): Promise<void> {
    this.#closing ??= (async () => {
      for (const closer of this.#closers.reverse()) await closer();
    })();
    return this.#closing;
  }
}

function whenNpmIsGone(then: () => void): void {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    then();
  }, ORPHAN_POLL_MS);
  timer.unref();
}
