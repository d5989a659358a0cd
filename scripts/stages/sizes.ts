import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '#scripts/stages/outcome';

const SOURCE = /\.(ts|tsx|mjs)$/;

/** How much code and test there is, in a few lines: the first thing that a rise or fall shows in. */
export function sizes(): string[] {
  const [lib, tests] = [measure('lib'), measure('tests')];
  const rest = ['app', 'components', 'cli', 'prisma', 'scripts'].map(
    (folder) => [folder, measure(folder)] as const,
  );
  return [
    `lib: ${lib.files} modules, ${lib.lines} lines, median ${lib.median}, longest ${lib.longest}`,
    rest.map(([folder, { files, lines }]) => `${folder}: ${files} modules, ${lines} lines`).join('; '),
    `tests: ${tests.files} files, ${tests.lines} lines, ${(tests.lines / Math.max(1, lib.lines)).toFixed(2)} for each line of lib`,
  ];
}

function measure(folder: string): { files: number; lines: number; median: number; longest: string } {
  const files = readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && SOURCE.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name));
  const counted = files
    .map((file) => ({
      file: path.relative(ROOT, file),
      lines: readFileSync(file, 'utf8').split('\n').length - 1,
    }))
    .sort((a, b) => a.lines - b.lines);
  const longest = counted.at(-1);
  return {
    files: counted.length,
    lines: counted.reduce((sum, { lines }) => sum + lines, 0),
    median: counted[Math.floor(counted.length / 2)]?.lines ?? 0,
    longest: longest === undefined ? 'none' : `${longest.lines} (${longest.file})`,
  };
}
