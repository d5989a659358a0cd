import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { Day, When } from '#components/ui/when';

const now = new Date('2026-11-24T12:00:00Z');
const shown = (at: string) =>
  renderToStaticMarkup(<When at={new Date(at)} now={now} />).replaceAll(/<[^>]*>/g, '');

describe('When', () => {
  test.each([
    ['2026-11-24T11:59:40Z', 'just now'],
    ['2026-11-24T11:15:00Z', '45 minutes ago'],
    ['2026-11-24T15:30:00Z', 'in 3 hours'],
    ['2026-11-23T09:00:00Z', 'yesterday'],
    ['2026-11-12T12:00:00Z', '12 days ago'],
    ['2026-11-01T12:00:00Z', '1 November 2026'],
  ])('%s reads as %s', (at, words) => {
    expect(shown(at)).toBe(words);
  });

  test('carries the exact moment in the markup and on hover', () => {
    const markup = renderToStaticMarkup(<When at={new Date('2026-11-24T09:30:00Z')} now={now} />);
    expect(markup).toContain('dateTime="2026-11-24T09:30:00.000Z"');
    expect(markup).toContain('24 November 2026 at 09:30 UTC');
  });
});

test('a day is written out, a year stays a year', () => {
  expect(renderToStaticMarkup(<Day date="2024-05-01" />)).toContain('>1 May 2024<');
  expect(renderToStaticMarkup(<Day date="2024" />)).toContain('>2024<');
});
