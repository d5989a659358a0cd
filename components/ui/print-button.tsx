'use client';

import { useSyncExternalStore } from 'react';
import { Button } from '#components/ui/button';

/** Prints the page. Without JavaScript there is no such button: the browser's own menu does it. */
export function PrintButton() {
  const scripted = useSyncExternalStore(neverChanges, inBrowser, onServer);
  if (!scripted) return null;
  return (
    <Button type="button" variant="quiet" className="-ml-2 text-sm!" onClick={() => window.print()}>
      Print
    </Button>
  );
}

const neverChanges = () => () => undefined;
const inBrowser = () => true;
const onServer = () => false;
