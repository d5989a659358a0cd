import type { Loading } from '#scripts/load/load-folder';

const BAR_WIDTH = 24;
/** A bar that is redrawn more often only flickers; a log gets a line now and then, milliseconds. */
const REDRAW_MS = 100;
const LOG_EVERY_MS = 5000;

/** What the progress is drawn on: standard error, or less in a test. */
export type Screen = { isTTY?: boolean; write: (text: string) => unknown };

/** A progress bar; where nobody looks at a terminal a line every few seconds. */
export function openProgress(screen: Screen, clock: () => number) {
  const begun = clock();
  const isBar = screen.isTTY === true;
  let told = begun;
  return {
    show(loading: Loading) {
      const now = clock();
      const isDue =
        now - told >= (isBar ? REDRAW_MS : LOG_EVERY_MS) || (isBar && loading.done === loading.files);
      if (!isDue) return;
      told = now;
      const line = progressLine(loading, (now - begun) / 1000);
      screen.write(isBar ? `\r\x1b[K${line}` : `${line}\n`);
    },
    end() {
      if (isBar) screen.write('\n');
    },
    /** A line of its own, above the bar. */
    say(line: string) {
      screen.write(isBar ? `\r\x1b[K${line}\n` : `${line}\n`);
    },
  };
}

/** "[#####       ] 120 of 600 articles · 24.0 a second · 20 s left · 2 skipped". */
export function progressLine({ files, done, skipped }: Loading, seconds: number): string {
  const filled = Math.round((BAR_WIDTH * done) / Math.max(1, files));
  const bar = `[${'#'.repeat(filled)}${' '.repeat(BAR_WIDTH - filled)}]`;
  const rate = done / Math.max(0.001, seconds);
  const left = done > 0 && done < files ? duration((files - done) / rate) : null;
  const parts = [
    `${bar} ${count(done)} of ${count(files)} articles`,
    `${rate.toFixed(1)} a second`,
    left && `${left} left`,
    skipped > 0 && `${count(skipped)} skipped`,
  ];
  return parts.filter(Boolean).join(' · ');
}

/** How it ended, in a sentence. */
export function lastLine({ files, done, added, existing, skipped }: Loading, seconds: number): string {
  const rate = (added / Math.max(0.001, seconds)).toFixed(1);
  const parts = [
    `${count(added)} added (${rate} a second)`,
    `${count(existing)} there already`,
    `${count(skipped)} skipped`,
    ...(done < files ? [`${count(files - done)} left for the next time`] : []),
  ];
  return `${parts.join(', ')}.`;
}

function duration(seconds: number): string {
  return seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60)} min`;
}

function count(figure: number): string {
  return figure.toLocaleString('en');
}
