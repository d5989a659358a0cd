import { inPackages, type Outcome, runNode, single } from '#scripts/stages/outcome';

/** Format, lint and import order of everything that git tracks or would track. */
export async function lint(): Promise<Outcome> {
  return single((await runNode([inPackages('@biomejs', 'biome', 'bin', 'biome'), 'check'])) === 0);
}

/** Types of the whole checkout, with the route types that Next writes. */
export async function types(): Promise<Outcome> {
  const written = await runNode([inPackages('next', 'dist', 'bin', 'next'), 'typegen'], {
    NEXT_TELEMETRY_DISABLED: '1',
  });
  if (written !== 0) return single(false, 'Next could not write the types of the routes.');
  return single((await runNode([inPackages('typescript', 'bin', 'tsc'), '--noEmit', '-p', '.'])) === 0);
}

/** Files, exports and dependencies that nobody uses. */
export async function dead(): Promise<Outcome> {
  return single((await runNode([inPackages('knip', 'bin', 'knip.js'), '--no-progress'])) === 0);
}
