import { SampleQuestion } from '#components/items/sample-question';
import { Landing } from '#components/landing/landing';
import { currentActor } from '#lib/auth/session';
import { findSample } from '#lib/quizzes/sample-queries';

export default async function HomePage() {
  const [actor, sample] = await Promise.all([currentActor(), findSample(null)]);
  return (
    <Landing
      actor={actor}
      sample={sample ? <SampleQuestion question={sample.question} action="/try" feedback={null} /> : null}
    />
  );
}
