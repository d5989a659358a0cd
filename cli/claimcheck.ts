import { type Command, type Streams, UsageError } from '#cli/command';

const EXIT_USAGE = 2;

/** Each command is its own file, loaded only when asked for. */
const commands: Record<string, () => Promise<Command>> = {
  text: async () => (await import('#cli/text')).text,
  claims: async () => (await import('#cli/claims')).claims,
  check: async () => (await import('#cli/check')).check,
  items: async () => (await import('#cli/items')).items,
  verify: async () => (await import('#cli/verify')).verify,
  evaluate: async () => (await import('#cli/evaluate')).evaluate,
};

/** Runs one command line. Gives the exit code: 0 done, 1 the answer is no, 2 bad usage or unreadable input. */
export async function runClaimcheck(argv: string[], streams: Streams): Promise<number> {
  const [name, ...args] = argv;
  const load = name === undefined ? undefined : Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (load === undefined) {
    const known = Object.keys(commands).join(', ');
    const problem = name === undefined ? 'Name a command' : `There is no command "${name}"`;
    streams.err(`${problem}: ${known}.`);
    return EXIT_USAGE;
  }
  try {
    const command = await load();
    return await command(args, streams);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    streams.err(error.message);
    return EXIT_USAGE;
  }
}

if (import.meta.main) {
  // A reader that stops early (`| head`) is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
  process.exitCode = await runClaimcheck(process.argv.slice(2), {
    out: (line) => process.stdout.write(`${line}\n`),
    err: (line) => process.stderr.write(`${line}\n`),
  });
}
