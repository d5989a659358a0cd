import { type Command, UsageError } from '#cli/command';
import { readArticle } from '#cli/read-article';

/** `text FILE`: the normalized body, which all offsets count in. */
export const text: Command = async (args, streams) => {
  const [path, ...rest] = args;
  if (path === undefined || rest.length > 0) throw new UsageError('Usage: text FILE');
  const article = await readArticle(path);
  streams.out(article.text);
  return 0;
};
