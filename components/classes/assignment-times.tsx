'use client';

import { TextField } from '#components/ui/field';
import { useReaderZone } from '#components/ui/reader-zone';
import { localMinute } from '#lib/platform/zoned-time';

/** When a quiz opens and is due, on the clock of whoever fills it in; on that of UTC without JavaScript. The zone is sent along. */
export function AssignmentTimes({ openAt }: { openAt: Date }) {
  const zone = useReaderZone();
  const hint = `On the clock of ${zone.replaceAll('_', ' ')}.`;
  return (
    <div key={zone} className="grid gap-5 sm:grid-cols-2">
      <input type="hidden" name="zone" value={zone} />
      <TextField
        name="openAt"
        label="Opens"
        hint={hint}
        type="datetime-local"
        defaultValue={localMinute(zone, openAt)}
      />
      <TextField name="dueAt" label="Due" hint={hint} type="datetime-local" optional />
    </div>
  );
}
