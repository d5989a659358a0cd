'use client';

import { Failure } from '#components/ui/failure';
import { typefaces } from '#components/ui/typefaces';
import './globals.css';

/** The same, where not even the frame of the page could be made. */
export default function GlobalError(props: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <html lang="en" className={typefaces}>
      <body>
        <Failure {...props} />
      </body>
    </html>
  );
}
