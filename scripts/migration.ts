import path from 'node:path';
import { writeMigration } from '#prisma/write-migration';

const [name] = process.argv.slice(2);
if (name === undefined) {
  console.error('Usage: npm run migration -- <name>      (for example: npm run migration -- add-classes)');
  process.exit(2);
}
try {
  const written = await writeMigration(name, new Date());
  if (written === null) console.log('prisma/schema.prisma has not changed since the last migration.');
  else
    console.log(
      `Wrote ${path.relative(process.cwd(), written)}. Read it, add what Prisma cannot say, commit it.`,
    );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
