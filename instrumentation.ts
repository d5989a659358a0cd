/** Runs once when the server starts: requests tell where they come from, pages can say 404, and articles that wait are read. */
export async function register(): Promise<void> {
  // biome-ignore lint/style/noProcessEnv: the compiler replaces it by a constant; nothing is read at run time.
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { notePeers } = await import('#lib/platform/note-peer');
  notePeers();
  const { holdAnswers } = await import('#lib/platform/answer-status');
  holdAnswers();
  const { startExtraction } = await import('#lib/claims/extraction-queue');
  startExtraction();
  const { tellStoredArticles } = await import('#lib/fact-checks/tell-stored-articles');
  void tellStoredArticles();
}
