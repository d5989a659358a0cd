/**
 * What each context of lib may see besides itself, and which of its files are pure. Pure files know no framework,
 * no database, no clock, no chance and no surroundings: those come as arguments. Everybody else in a context may
 * also see lib/platform, which knows no word of the domain.
 *
 * The files named pure are patterns of base names; '.*' makes a whole context pure, and allBut(…) all but some of it.
 */
export const CONTEXTS = {
  platform: { sees: [], pure: ['errors', 'cursor', 'id'] },
  language: { sees: [], pure: ['.*'] },
  auth: {
    sees: [],
    pure: ['actor', 'device', 'password', 'person-name', 'return-path', 'username'],
  },
  articles: {
    sees: ['language', 'auth'],
    pure: [
      'article',
      'article-file',
      'article-input',
      'capitalized-words',
      'lay-out',
      'plain-text',
      'policy',
      'publication-date',
    ],
  },
  claims: {
    sees: ['language', 'articles', 'auth'],
    pure: allBut(
      ...['queries', 'sentence-queries', 'store', 'add-claim', 'decide-claim', 'merge-claim', 'revise-claim'],
      ...['refuse-change', 'read-wording', 'inspect-article', 'analyse-article', 'analyst', 'store-analysis'],
      ...['extract-from-article', 'extraction-queue', 'load-article', 'store-told'],
    ),
  },
  items: { sees: ['language', 'claims'], pure: ['.*'] },
  'fact-checks': {
    sees: ['language', 'articles', 'claims', 'auth'],
    pure: allBut(
      ...[
        'queries',
        'store',
        'stored-facts',
        'told-passages',
        'closest-stored',
        'tell-stored-articles',
        'read-around',
        'extraction-worker',
        'check-scope',
        'common-words',
        'close-names',
        'find-passages',
        'show-passages',
        'answer-check',
        'answer-in-place',
        'places',
        'keep-checks',
      ],
      ...['publish-check', 'check-claims', 'check-limit', 'check-api', 'check-openapi', 'claim-review'],
    ),
  },
  'claim-sets': { sees: ['language', 'claims', 'auth'], pure: ['claim-set', 'policy'] },
  classes: { sees: ['auth'], pure: ['classroom', 'join-code', 'policy'] },
  scores: {
    sees: ['classes', 'auth'],
    pure: ['points', 'standings', 'season', 'scope'],
  },
  quizzes: {
    sees: ['language', 'claims', 'items', 'fact-checks', 'claim-sets', 'classes', 'scores', 'auth'],
    pure: [
      ...['quiz', 'quiz-input', 'grade', 'deadline', 'chance', 'passage', 'pick-items', 'policy', 'terms'],
      ...['preference', 'shortfall', 'held-back'],
    ],
  },
};

/** Every file of a context but these, as one pattern. */
function allBut(...names) {
  return [`(?!(?:${names.join('|')})[.]ts$).*`];
}

/** What pure code must not reach, directly or through others. */
const IMPURE = ['node_modules/(next|next-auth|react|react-dom|@prisma|pg|pino)/', '^generated/', '^prisma/'];

/** A folder that each of these may look into; what is not listed is closed to it. */
const LAYERS = {
  lib: ['lib', 'generated'],
  components: ['components', 'lib'],
  app: ['app', 'components', 'lib'],
  cli: ['cli', 'lib'],
  prisma: ['prisma', 'lib', 'generated'],
  scripts: ['scripts', 'prisma', 'cli', 'lib'],
};
const FOLDERS = [
  'app',
  'components',
  'lib',
  'cli',
  'prisma',
  'scripts',
  'generated',
  'tests',
  'bench',
  'training',
];

const pureFiles = Object.entries(CONTEXTS).map(
  ([name, { pure }]) => `^lib/${name}/(${pure.join('|')})[.]ts$`,
);

const contextRules = Object.entries(CONTEXTS).map(([name, { sees }]) => ({
  name: `context-${name}`,
  severity: 'error',
  comment: `lib/${name} may see ${[name, ...sees, 'platform'].join(', ')} and nothing else of lib`,
  from: { path: `^lib/${name}/` },
  to: { path: '^lib/', pathNot: `^lib/(${[name, ...sees, 'platform'].join('|')})/` },
}));

const layerRules = Object.entries(LAYERS).map(([name, open]) => ({
  name: `layer-${name}`,
  severity: 'error',
  comment: `${name}/ may see ${open.join(', ')}`,
  from: { path: `^${name}/` },
  to: { path: `^(${FOLDERS.filter((folder) => !open.includes(folder)).join('|')})/` },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...contextRules,
    ...layerRules,
    {
      name: 'known-contexts',
      severity: 'error',
      comment: 'a new context of lib needs a line in the table above',
      from: { path: '^lib/', pathNot: `^lib/(${Object.keys(CONTEXTS).join('|')})/` },
      to: {},
    },
    {
      name: 'pure-is-pure',
      severity: 'error',
      from: { path: pureFiles },
      to: { path: IMPURE, reachable: true },
    },
    {
      name: 'pure-knows-no-platform',
      severity: 'error',
      comment: 'errors, cursor and id are pure themselves',
      from: { path: pureFiles.filter((pattern) => !pattern.startsWith('^lib/platform/')) },
      to: { path: '^lib/platform/', pathNot: pureFiles[0], reachable: true },
    },
    {
      name: 'prisma-behind-queries-and-store',
      severity: 'error',
      comment: 'routes and components get view types; the generated client stays in lib',
      from: { path: '^(app|components|cli)/' },
      to: { path: ['^generated/', 'node_modules/(@prisma|pg)/'] },
    },
    {
      name: 'next-auth-only-in-auth',
      severity: 'error',
      from: { pathNot: '^(lib/auth|app/api/auth)/' },
      to: { path: 'node_modules/next-auth/' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'resolvable',
      severity: 'error',
      from: { pathNot: '^generated/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^generated/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
