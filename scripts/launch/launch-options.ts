/** What a start is asked for. */
export type LaunchOptions = {
  mode: 'start' | 'dev';
  /** Whether demo content is wanted; undefined leaves it to the kind of database. */
  seed: boolean | undefined;
  env: NodeJS.ProcessEnv;
  root: string;
};
