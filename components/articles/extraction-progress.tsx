'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { z } from 'zod';

const LOOK_EVERY_MS = 700;

const extractionSchema = z.object({ state: z.string(), progress: z.number() });

/** How far the reading of an article has come: live with JavaScript, by loading the page again without. */
export function ExtractionProgress({ articleId, progress }: { articleId: string; progress: number }) {
  const router = useRouter();
  const [share, setShare] = useState(progress);
  useEffect(() => {
    let over = false;
    const look = async () => {
      const now = await extractionOf(articleId);
      if (over) return;
      if (now && now.state !== 'queued' && now.state !== 'running') return router.refresh();
      if (now) setShare(now.progress);
      timer = setTimeout(look, LOOK_EVERY_MS);
    };
    let timer = setTimeout(look, LOOK_EVERY_MS);
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [articleId, router]);
  return (
    <div className="mb-6 border-l-4 border-edge bg-sunk px-4 py-3">
      <p className="font-semibold" role="status">
        {share > 0 ? 'The sentences are found; now the claims.' : 'The article is being read.'}
      </p>
      <progress aria-label="Reading the article" value={share} max={1} className="mt-2 w-full max-w-form" />
      <p className="text-sm text-ink-soft">
        A long article takes a few seconds.{' '}
        <a className="link" href={`/articles/${articleId}`}>
          Look again
        </a>
      </p>
    </div>
  );
}

async function extractionOf(articleId: string): Promise<z.infer<typeof extractionSchema> | null> {
  try {
    const response = await fetch(`/api/articles/${articleId}/extraction`);
    return response.ok ? extractionSchema.parse(await response.json()) : null;
  } catch {
    return null;
  }
}
