import { describe, expect, test } from 'vitest';
import { evaluatePronouns } from '#lib/claims/evaluate-pronouns';
import { genderOf, peopleIn } from '#lib/claims/people';
import { readArticle } from '#lib/claims/reading';
import { analyzeText } from '#lib/language/analyze-text';

/** Each pronoun with the name that it means, in reading order. */
function meaningsIn(text: string, title: string | null = null): string[] {
  const source = { name: 'made-up', text, date: null, title, publisher: null };
  const { sentences, meant } = readArticle(source, analyzeText(text));
  return sentences.flatMap(({ tree }, at) =>
    [...(meant.get(at) ?? [])].map(([word, name]) => `${tree.tokens[word]?.text} = ${name}`),
  );
}

describe('whom a pronoun means', () => {
  test('may be somebody told of by age and people only', () => {
    const text = 'The 22-year-old American passed the 23 medals that the Belarusian Vitaly Scherbo won.';
    const source = { name: 'made-up', text, date: null, title: null, publisher: null };
    const [sentence] = readArticle(source, analyzeText(text)).sentences;
    expect(sentence && peopleIn(sentence).map(({ key }) => key)).toContain('the american');
  });

  test('is the subject of the sentence before, and so on along a chain', () => {
    const text =
      'Marie Curie was born in Warsaw. She moved to Paris in 1891. There she met Pierre Curie. She won two Nobel Prizes.';
    const meanings = meaningsIn(text);
    expect(meanings).toContain('She = Marie Curie');
    expect(meanings.every((meaning) => meaning.endsWith('Marie Curie'))).toBe(true);
  });

  test('is not whom the title names, once somebody else is the subject', () => {
    const text =
      'Peter Marsh dismissed David Hill on Monday. Hill fled abroad. The party says that he will return within days.';
    expect(meaningsIn(text, 'Marsh loses power').filter((said) => said.endsWith('Marsh'))).toEqual([]);
  });

  test('is not whom the title names, once somebody else has been brought up', () => {
    const text =
      'Peter Marsh lost the game. The program grew out of a project begun in 1985 by a student, David Hill. Later he joined a company.';
    expect(meaningsIn(text, 'Computer beats Marsh').filter((said) => said.endsWith('Marsh'))).toEqual([]);
  });

  test('is nobody who takes part in the same deed', () => {
    const meanings = meaningsIn('Peter Marsh will ask for a pardon and later replace him.');
    expect(meanings).toEqual([]);
  });

  test('is never somebody whose name tells of the other gender', () => {
    expect(meaningsIn('Ada Lovelace wrote to Charles Babbage. She liked his engine.')).toContain(
      'She = Ada Lovelace',
    );
    expect(meaningsIn('Ada Lovelace wrote a letter. He answered.')).toEqual([]);
  });

  test('fits what is said of somebody right behind the name', () => {
    const text =
      'Ruri Yousafzai, a schoolgirl from Bala, wrote to Aiko Satyarthi, an engineer who has spent his life on bridges. She was 11.';
    expect(meaningsIn(text)).toContain('She = Ruri Yousafzai');
  });

  test('is not the subject of the same verb', () => {
    const meanings = meaningsIn('Robert Peary sailed north. Matthew Henson followed him.');
    expect(meanings).not.toContain('him = Matthew Henson');
  });

  test('is left open where nobody was named, and in quotations', () => {
    expect(meaningsIn('She opened the door. “He will come,” the guard said.')).toEqual([]);
  });

  test('is left open where only a bare title was said', () => {
    expect(meaningsIn('The Secretary spoke first. He thanked the guests.')).toEqual([]);
  });
});

test.each([
  ['Ada Lovelace', ['Ada', 'Lovelace'], 'female'],
  ['Lovelace', ['Lady', 'Lovelace'], 'female'],
  ['Okonkwo', ['Okonkwo'], 'unknown'],
  ['Mr. Moe', ['Mr.', 'Moe'], 'male'],
] as const)('the gender of %s said as %j is %s', (name, said, gender) => {
  expect(genderOf(name, said)).toBe(gender);
});

test('pronouns are counted against the marks of a treebank', () => {
  const rows = [
    '# newdoc id = made-up',
    '1\tMarie\tMarie\tPROPN\tNNP\t_\t3\tnsubj\t_\tEntity=(1-person-new-cf1-1-sgl',
    '2\tCurie\tCurie\tPROPN\tNNP\t_\t1\tflat\t_\tEntity=1)',
    '3\tworked\twork\tVERB\tVBD\t_\t0\troot\t_\t_',
    '4\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_',
    '',
    '1\tShe\tshe\tPRON\tPRP\t_\t2\tnsubj\t_\tEntity=(1-person-giv:act-cf1-1-ana)',
    '2\twon\twin\tVERB\tVBD\t_\t0\troot\t_\t_',
    '3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_',
  ];
  const figures = { pronouns: 1, answered: 1, right: 1, rightShare: 100, coverage: 100, unnamed: 0 };
  expect(evaluatePronouns(rows.join('\n'))).toEqual(figures);
});
