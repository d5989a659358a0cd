/** Where a check has looked, above what it found. @param name for the end of a sentence */
export function Searched({ name, isEmpty = false }: { name: string; isEmpty?: boolean }) {
  return (
    <p className="mb-5 max-w-measure text-sm text-ink-soft">
      Looked in {name}.{isEmpty ? ' There is no article in it yet that you may see.' : null}
    </p>
  );
}
