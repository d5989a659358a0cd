/** What the page says, for machines: schema.org in JSON-LD. It is data, not a script: nothing runs it. */
export function StructuredData({ data }: { data: object }) {
  // "</script>" inside a text would end the element early.
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON in a data block, with its only dangerous sign escaped.
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
