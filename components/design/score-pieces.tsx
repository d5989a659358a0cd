import { Specimen } from '#components/design/specimen';
import { ResultSummary } from '#components/scores/result-summary';
import { StandingsTable } from '#components/scores/standings-table';
import { BarChart, SmallMultiples, Sparkline } from '#components/ui/chart';

export function ScorePieces() {
  return (
    <>
      <Specimen name="Standings">
        <StandingsTable
          caption="Everyone, this week"
          people={1204}
          top={[
            { rank: 1, name: 'Amara Lindqvist', points: 1240, isMe: false },
            { rank: 2, name: 'Teo Marchetti', points: 980, isMe: false },
            { rank: 2, name: 'Yuki Abe', points: 980, isMe: false },
          ]}
          around={[
            { rank: 41, name: 'Noor', points: 310, isMe: false },
            { rank: 42, name: 'Ines Okafor', points: 300, isMe: true },
            { rank: 43, name: 'Piotr Wąsik', points: 290, isMe: false },
          ]}
        />
      </Specimen>
      <Specimen name="A result">
        <ResultSummary
          right={2}
          total={3}
          points={20}
          note="Only the first attempt scores."
          lines={[
            { place: 1, stem: 'Is Colombia a member of NATO?', share: 1, href: '/design' },
            { place: 2, stem: 'Colombia became a partner of NATO in 2017.', share: 0, href: '/design' },
            { place: 3, stem: 'The title carries a promise of common defence.', share: null },
          ]}
        />
        <SmallMultiples>
          <BarChart
            title="How sure, how right"
            unit="% right"
            max={100}
            bars={[
              { label: 'A guess', value: 40 },
              { label: 'Fairly sure', value: 71 },
              { label: 'Certain', value: 88 },
            ]}
          />
          <Sparkline
            title="Each week"
            unit="points"
            points={[
              { label: '3 Nov', value: 40 },
              { label: '10 Nov', value: 90 },
              { label: '17 Nov', value: 70 },
              { label: '24 Nov', value: 120 },
            ]}
          />
        </SmallMultiples>
      </Specimen>
    </>
  );
}
