export default function HomePage() {
  return <main className="p-6 font-serif text-2xl">Claimcheck</main>;
}
