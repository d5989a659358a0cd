/** The address of a check that is not kept. @param within a scope in one word, empty for all articles */
export function checkPath(claim: string, within: string): string {
  return `/check?${new URLSearchParams({ claim, ...(within === '' ? {} : { in: within }) })}`;
}
