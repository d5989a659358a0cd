const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Asked twice, a person means it: the code that shells use for Ctrl-C. */
const INTERRUPTED_EXIT_CODE = 130;

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
    for (const signal of SIGNALS) {
      process.on(signal, () => {
        if (this.isAsked) process.exit(INTERRUPTED_EXIT_CODE);
        this.isAsked = true;
        resolve();
        // In the middle of a start nobody waits for `asked` yet: end from here.
        void this.close().then(() => process.exit(0));
      });
    }
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
