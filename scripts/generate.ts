import { generateClient } from '#scripts/generated-client';

await generateClient();
