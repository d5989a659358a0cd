import type { Metadata } from 'next';
import { NothingHere } from '#components/ui/not-there';

export const metadata: Metadata = { title: 'Not found' };

export default function NotFound() {
  return <NothingHere />;
}
