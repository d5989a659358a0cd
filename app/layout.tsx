import type { Metadata, Viewport } from 'next';
import { connection } from 'next/server';
import type { ReactNode } from 'react';
import { typefaces } from '#components/ui/typefaces';
import { env } from '#lib/platform/env';
import './globals.css';

/** Made for each request, when the environment is known: a build has none. */
export const generateMetadata = (): Metadata => ({
  metadataBase: new URL(env().NEXTAUTH_URL),
  title: { default: 'Claimcheck: questions that can prove themselves', template: '%s · Claimcheck' },
  description:
    'Claimcheck turns an article into questions whose every answer is proved by a sentence you can read, and checks a claim of your own against the stored articles.',
  applicationName: 'Claimcheck',
  formatDetection: { telephone: false, address: false, email: false },
  openGraph: { siteName: 'Claimcheck', type: 'website' },
  twitter: { card: 'summary_large_image' },
});

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f8f6f2' },
    { media: '(prefers-color-scheme: dark)', color: '#1b1714' },
  ],
};

/** Waiting for the connection keeps every page dynamic: a page made at build time could not carry its visitor's nonce. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  await connection();
  return (
    <html lang="en" className={typefaces}>
      <body>{children}</body>
    </html>
  );
}
