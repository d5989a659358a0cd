import { deviceOf } from '#lib/auth/device';
import { clientNetwork } from '#lib/platform/client-address';

/** The browser at the other end: the network it comes from, for limits, and what it is, for the list of sessions. */
export type Visitor = { network: string; device: string };

/** The visitor that a request's headers tell of. Never throws. */
export function visitorOf(headers: Headers): Visitor {
  return { network: clientNetwork(headers), device: deviceOf(headers.get('user-agent')) };
}
