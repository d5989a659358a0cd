import type { Metadata } from 'next';
import { CheckPieces } from '#components/design/check-pieces';
import { ClaimPieces } from '#components/design/claim-pieces';
import { FormPieces } from '#components/design/form-pieces';
import { ItemPieces } from '#components/design/item-pieces';
import { ScorePieces } from '#components/design/score-pieces';
import { designActor, designShown } from '#components/design/shown';
import { UiPieces } from '#components/design/ui-pieces';
import { NotThere } from '#components/ui/not-there';
import { Page } from '#components/ui/page';

export const metadata: Metadata = { title: 'Design', robots: { index: false } };

/** Every component in every state, in development; elsewhere there is no such page. */
export default function DesignPage() {
  if (!designShown()) return <NotThere />;
  return (
    <Page
      actor={designActor}
      current="articles"
      crumbs={[
        { label: 'Articles', href: '/articles' },
        { label: 'A major ally', href: '/articles' },
      ]}
      title="Every piece, in every state"
      lede="Paper, ink, and one highlighter. What is marked proves something; nothing else is."
    >
      <UiPieces />
      <FormPieces />
      <ClaimPieces />
      <ItemPieces />
      <CheckPieces />
      <ScorePieces />
    </Page>
  );
}
