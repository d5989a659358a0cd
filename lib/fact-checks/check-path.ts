/** The address of a check that is not kept. @param within a scope in one word, empty for all articles */
export function checkPath(claim: string, within: string): string {
  const place = within === '' ? '' : `&in=${encodeURIComponent(within)}`;
  return `/check?claim=${encodeURIComponent(claim)}${place}`;
}
