// The door for whatever Node is at hand, so it is plain JavaScript that an old one can read. It steps over to the
// Node that npm install brought along when the one at hand is too old.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const NEEDED = 24;
const here = path.dirname(fileURLToPath(import.meta.url));
const [script, ...rest] = process.argv.slice(2);

if (Number.parseInt(process.versions.node, 10) >= NEEDED) {
  process.argv.splice(1, 2, path.join(here, script));
  await import(`./${script}`);
} else {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const brought = path.join(here, '..', 'node_modules', 'node', 'bin', `node${suffix}`);
  if (existsSync(brought)) {
    const child = spawn(brought, [path.join(here, script), ...rest], { stdio: 'inherit' });
    // Ctrl-C in a terminal reaches the child by itself; a signal sent to us alone is passed on.
    process.on('SIGINT', () => {});
    for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
    child.on('close', (code) => process.exit(code ?? 1));
  } else {
    console.error(
      `This is Node ${process.versions.node}; Claimcheck runs on Node ${NEEDED} or newer. npm install brings one ` +
        'along: run it again with install scripts allowed (npm install --ignore-scripts=false), or install a newer Node.',
    );
    process.exit(1);
  }
}
