'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

const LOOK_EVERY_MS = 1500;

/** Something that is being worked out: the page comes again by itself with JavaScript, by the link without. */
export function LookAgain({ what, href }: { what: string; href: string }) {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [router]);
  return (
    <p className="mb-8 border-l-4 border-edge bg-sunk px-4 py-3" role="status">
      <span className="font-semibold">{what}</span> A long article takes a few seconds.{' '}
      <a className="link" href={href}>
        Look again
      </a>
    </p>
  );
}
