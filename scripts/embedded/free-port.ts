import net from 'node:net';

/** Both names of this machine: a browser that opens "localhost" may try either first. */
const LOOPBACKS = ['127.0.0.1', '::1'];

/** How many ports after the wanted one are tried. */
const TRIES = 100;

/**
 * The first port from `wanted` on that nobody listens on, here or at the address to be served.
 * @throws Error when a hundred in a row are taken.
 */
export async function nextFreePort(wanted: number, host: string): Promise<number> {
  const last = Math.min(wanted + TRIES, 65_536);
  for (let port = wanted; port < last; port += 1) {
    if (await isFreeAtAll(port, new Set([host, ...LOOPBACKS]))) return port;
  }
  throw new Error(`Every port from ${wanted} to ${last - 1} is taken.`);
}

/** A port that the system gives away. */
export function anyFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address !== null && typeof address === 'object'
          ? resolve(address.port)
          : reject(new Error('No port.')),
      );
    });
  });
}

/** One address after the other: our own probes would get in each other's way. */
async function isFreeAtAll(port: number, hosts: Set<string>): Promise<boolean> {
  for (const host of hosts) {
    if (!(await isFree(port, host))) return false;
  }
  return true;
}

function isFree(port: number, host: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(false);
      // A machine without IPv6 has nobody listening there either.
      else if (error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT') resolve(host === '::1');
      else if (error.code === 'EACCES')
        reject(new Error(`Port ${port} is reserved for the system. Set PORT to 1024 or more.`));
      else reject(error);
    });
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}
