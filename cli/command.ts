/** Where a command writes: `out` is one line of results (nothing else goes there), `err` one line for the person. */
export type Streams = { out: (line: string) => void; err: (line: string) => void };

/** A command takes its own arguments and answers with the exit code: 0 done, 1 the answer is no. */
export type Command = (args: string[], streams: Streams) => Promise<number>;

/** Bad usage or unreadable input: exit code 2, with the message as the one clear line. */
export class UsageError extends Error {}
