import { Landing } from '#components/landing/landing';
import { guest } from '#lib/auth/actor';

export default function HomePage() {
  return <Landing actor={guest} sample={null} />;
}
