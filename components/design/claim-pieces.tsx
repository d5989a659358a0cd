import { ArticleText } from '#components/claims/article-text';
import { ClaimCard } from '#components/claims/claim-card';
import { ClaimNote } from '#components/claims/claim-note';
import { MarksMenu } from '#components/claims/marks-menu';
import { RefusalNote } from '#components/claims/refusal-note';
import {
  attributedClaim,
  sampleClaim,
  sampleMarks,
  sampleSentences,
  sampleText,
} from '#components/design/sample-article';
import { Specimen } from '#components/design/specimen';
import { Button } from '#components/ui/button';

export function ClaimPieces() {
  return (
    <Specimen name="An article with its margin">
      <MarksMenu
        choices={[
          { label: 'Claims', href: '/design?show=claims', on: true },
          { label: 'Names', href: '/design?show=names', on: false },
          { label: 'Left out', href: '/design?show=refusals', on: true },
        ]}
      />
      <ArticleText
        text={sampleText}
        sentences={sampleSentences}
        marks={sampleMarks}
        notes={[
          { key: 'ally', at: 0, node: <ClaimNote claim={sampleClaim} href="/design" /> },
          {
            key: 'partner',
            at: sampleText.indexOf('It became'),
            node: (
              <ClaimCard
                claim={attributedClaim}
                sentenceHref="#s4"
                actions={
                  <>
                    <Button keyHint="A">Approve</Button>
                    <Button keyHint="R">Reject</Button>
                  </>
                }
              />
            ),
          },
          {
            key: 'refused',
            at: sampleText.indexOf('What comes'),
            node: <RefusalNote reason="It speaks of the future without saying what will be." href="#s5" />,
          },
        ]}
      />
      <div className="max-w-measure">
        <ClaimCard
          claim={{ ...sampleClaim, id: 'alone', state: 'rejected' }}
          href="/design"
          sentenceHref="#s1"
        />
      </div>
    </Specimen>
  );
}
