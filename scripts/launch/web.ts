import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { nextFreePort } from '#scripts/embedded/free-port';

const ROOT = path.dirname(path.dirname(import.meta.dirname));

/** The first page in development compiles on a slow machine; a built one answers within a second. */
const READY_WAIT_MS = 90_000;
const READY_POLL_MS = 50;
const PORT_TRIES = 5;

/** What Next prints when it listens. */
const READY_WORDS = 'Ready in';

/** Requests under way may finish when we stop; what has not ended by then is killed. */
const STOP_WAIT_MS = 10_000;

export type WebOptions = {
  mode: 'start' | 'dev';
  host: string;
  port: number;
  /** The environment of the web server, given the port it was put on. */
  env: (port: number) => NodeJS.ProcessEnv;
};

export type Web = { port: number; ended: Promise<string>; stop: () => Promise<void> };

/**
 * Starts Next on the wanted port or the next free one and waits until it answers.
 * @throws Error with what it said when it ends, or does not answer in time.
 */
export async function openWeb(options: WebOptions): Promise<Web> {
  let wanted = options.port;
  for (let attempt = 1; ; attempt += 1) {
    const port = await nextFreePort(wanted, options.host);
    try {
      return await serve(options, port);
    } catch (error) {
      const taken = error instanceof Error && error.message.includes('EADDRINUSE');
      if (!taken || attempt === PORT_TRIES) throw error;
      wanted = port + 1;
    }
  }
}

async function serve(options: WebOptions, port: number): Promise<Web> {
  const child = spawn(
    process.execPath,
    [
      '--import',
      path.join(import.meta.dirname, 'end-with-parent-preload.ts'),
      path.join(ROOT, 'node_modules/next/dist/bin/next'),
      options.mode,
      ...['--port', String(port), '--hostname', options.host],
    ],
    {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      // A group of its own, so that Ctrl-C reaches us alone and things end in their order.
      detached: true,
      env: {
        ...options.env(port),
        NEXT_TELEMETRY_DISABLED: '1',
        CLAIMCHECK_STARTED_BY: String(process.pid),
      },
    },
  );
  const said = hushUntilReady(child);
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal ?? `exit code ${code}`));
  });
  const stop = () => stopWeb(child, ended);
  try {
    await untilReady(child, said.text, `http://${reachable(options.host)}:${port}/api/health`);
  } catch (error) {
    await stop();
    throw new Error(`${error instanceof Error ? error.message : error}\n${said.text().trim()}`);
  }
  said.passOn();
  return { port, ended, stop };
}

/** Next's own greeting is kept back; if the start fails it is shown with the error. */
function hushUntilReady(child: ChildProcess): { text: () => string; passOn: () => void } {
  let kept = '';
  let passing = false;
  const through = (target: NodeJS.WriteStream) => (chunk: Buffer) => {
    if (passing) target.write(chunk);
    else kept += chunk.toString();
  };
  child.stdout?.on('data', through(process.stdout));
  child.stderr?.on('data', through(process.stderr));
  return {
    text: () => kept,
    passOn: () => {
      passing = true;
    },
  };
}

/** That the address answers proves nothing while another server may hold it: our own has to say that it listens. */
async function untilReady(child: ChildProcess, said: () => string, address: string): Promise<void> {
  const deadline = performance.now() + READY_WAIT_MS;
  while (performance.now() < deadline) {
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new Error('The web server ended while starting. In development only one can run in a checkout.');
    }
    if (said().includes(READY_WORDS) && (await answers(address))) return;
    await pause(READY_POLL_MS);
  }
  throw new Error(`The web server did not answer within ${READY_WAIT_MS / 1000} s.`);
}

async function answers(address: string): Promise<boolean> {
  try {
    // A connection kept open would hold up the web server when it is to stop.
    const answer = await fetch(address, { redirect: 'manual', headers: { connection: 'close' } });
    await answer.arrayBuffer();
    return answer.ok;
  } catch {
    return false;
  }
}

function reachable(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1';
  if (host === '::') return '[::1]';
  return host.includes(':') ? `[${host}]` : host;
}

async function stopWeb(child: ChildProcess, ended: Promise<string>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  const inTime = await Promise.race([ended.then(() => true), pause(STOP_WAIT_MS, false, { ref: false })]);
  if (!inTime) child.kill('SIGKILL');
}
