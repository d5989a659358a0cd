import { z } from 'zod';
import { inPackages, type Outcome, readNode, single } from '#scripts/stages/outcome';

/** The folders whose imports are looked at. */
const FOLDERS = ['app', 'components', 'lib', 'cli', 'prisma', 'scripts'];

/** Under a compiler it does not know, the tool sees no module and is content. The product has more than this. */
const MODULES_AT_LEAST = 200;

const cruise = z.object({
  modules: z.array(
    z.object({ source: z.string(), dependencies: z.array(z.object({ resolved: z.string() })) }),
  ),
  summary: z.object({
    violations: z.array(z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) })),
  }),
});

/** Imports against the table of contexts in `.dependency-cruiser.mjs`; fails as well when it saw too little. */
export async function boundaries(): Promise<Outcome> {
  const { output } = await readNode([
    inPackages('dependency-cruiser', 'bin', 'dependency-cruiser.mjs'),
    ...['--config', '.dependency-cruiser.mjs', '--output-type', 'json', ...FOLDERS],
  ]);
  const { modules, summary } = cruise.parse(JSON.parse(output));
  const ours = modules.filter(({ source }) => FOLDERS.some((folder) => source.startsWith(`${folder}/`)));
  const inLib = ours.filter(({ source }) => source.startsWith('lib/'));
  const imports = ours.reduce((sum, { dependencies }) => sum + dependencies.length, 0);
  for (const { rule, from, to } of summary.violations) console.log(`${rule.name}: ${from} -> ${to}`);
  const enough = ours.length >= MODULES_AT_LEAST && imports > ours.length;
  if (!enough)
    console.log(`Only ${ours.length} modules with ${imports} imports were seen: the check itself is broken.`);
  return single(
    enough && summary.violations.length === 0,
    `${ours.length} modules, ${inLib.length} of them in lib, ${imports} imports`,
  );
}
