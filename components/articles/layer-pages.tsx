import type { Show } from '#components/articles/article-body';
import type { NameChoice } from '#components/articles/name-kinds';
import { Pagination } from '#components/ui/pagination';

const words: Record<Show, string> = { claims: 'Claims', refusals: 'Reasons', names: 'Names', text: 'Text' };

/** The way on in a long article, whose marks are shown in parts: each link leads to the paragraph where its part begins. */
export function LayerPages({
  articleId,
  wish: { show, from, kind },
  next,
}: {
  articleId: string;
  wish: { show: Show; from: string; kind: NameChoice };
  next: string | null;
}) {
  const page = `/articles/${articleId}?show=${show}${kind === 'all' ? '' : `&kind=${kind}`}`;
  return (
    <Pagination
      label={words[show]}
      newer={from && page}
      newerWord={`${words[show]} from the beginning`}
      older={next && `${page}&from=${next}#part`}
      olderWord={`${words[show]} further on`}
    />
  );
}
