import { closeDb } from '#lib/platform/db';
import { seedDemoContent } from '#prisma/seed';

/** Adds the demo content to DATABASE_URL; tells the accounts to whoever started it, or prints them. */
const tell = (message: object) =>
  process.send ? process.send(message) : console.log(JSON.stringify(message));
try {
  tell({ accounts: await seedDemoContent() });
} catch (error) {
  tell({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  process.exitCode = 1;
} finally {
  await closeDb();
}
