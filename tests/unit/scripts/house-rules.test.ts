import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const table = z.record(z.string(), z.object({ sees: z.array(z.string()), pure: z.array(z.string()) }));
const config: unknown = await import(pathToFileURL(path.join(ROOT, '.dependency-cruiser.mjs')).href);
const contexts = z.object({ CONTEXTS: table }).parse(config).CONTEXTS;

/** Names that say nothing about what is inside. */
const EMPTY_NAMES = /^(types|index)$|(^|-)(utils?|helpers?|services?|managers?|common|misc)$/;

/** Clock, chance, surroundings and network: in pure code they come as arguments. */
const IMPURE =
  /\bDate\.now\b|\bMath\.random\b|\bprocess\.|\bfetch\(|\bnew Date\(\)|\bperformance\.now\b|\bcrypto\.(random|getRandom)|\bset(Timeout|Interval)\(/;

function filesBelow(folder: string): string[] {
  const at = path.join(ROOT, folder);
  if (!existsSync(at)) return [];
  return readdirSync(at, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx)$/.test(entry.name))
    .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)));
}

/** The code of a file without its comments, which may speak of anything. */
function code(file: string): string {
  return readFileSync(path.join(ROOT, file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/[^\n]*/g, '');
}

function isPure(file: string): boolean {
  const [, context, ...rest] = file.split(path.sep);
  const patterns = contexts[context ?? '']?.pure ?? [];
  return new RegExp(`^(${patterns.join('|')})\\.ts$`).test(rest.join('/'));
}

/** The names that a pattern of the table holds: itself, or those that "all but" leaves out. */
function namesIn(pattern: string): string[] {
  return /^\(\?!\(\?:([^)]+)\)/.exec(pattern)?.[1]?.split('|') ?? [pattern];
}

const lib = filesBelow('lib');
const pure = lib.filter(isPure);

describe('the house rules', () => {
  test('are looked at in a plausible number of files', () => {
    expect(lib.length).toBeGreaterThan(100);
    expect(pure.length).toBeGreaterThan(40);
  });

  test('pure code asks neither clock nor chance nor surroundings', () => {
    expect(pure.filter((file) => IMPURE.test(code(file)))).toEqual([]);
  });

  test('the table of pure files names files that exist', () => {
    const missing = Object.entries(contexts).flatMap(([context, { pure: names }]) =>
      names
        .flatMap((name) => namesIn(name))
        .filter((name) => name !== '.*' && !lib.includes(path.join('lib', context, `${name}.ts`)))
        .map((name) => `${context}/${name}`),
    );
    expect(missing).toEqual([]);
  });

  test('only lib/platform/env.ts reads the environment, but for the design page, which shows without one', () => {
    const files = ['app', 'components', 'lib'].flatMap(filesBelow);
    const readers = files.filter((file) => /\bprocess\.env\b/.test(code(file)));
    expect(readers).toEqual([
      path.join('components', 'design', 'shown.tsx'),
      path.join('lib', 'platform', 'env.ts'),
    ]);
  });

  test('no file of lib has a name that says nothing', () => {
    expect(lib.filter((file) => EMPTY_NAMES.test(path.basename(file).replace(/\.tsx?$/, '')))).toEqual([]);
  });

  test('no migration ends the transaction it runs in, or needs to run outside one', () => {
    const folder = path.join(ROOT, 'prisma', 'migrations');
    const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.sql'),
    );
    expect(scripts.length).toBeGreaterThan(0);
    const ending = scripts.filter((name) =>
      /^\s*(BEGIN|COMMIT|ROLLBACK|START TRANSACTION)\s*;|\bCONCURRENTLY\b/im.test(
        readFileSync(path.join(folder, name), 'utf8'),
      ),
    );
    expect(ending).toEqual([]);
  });
});
