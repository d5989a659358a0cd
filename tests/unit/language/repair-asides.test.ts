import { describe, expect, it } from 'vitest';
import { analyzeText } from '#lib/language/analyze-text';

/** "word/relation/head" for each word of the first sentence. */
function treeOf(text: string): string[] {
  const tokens = analyzeText(text)[0]?.sentences[0]?.tokens ?? [];
  return tokens.map(({ text: word, rel, head }) => `${word}/${rel}/${tokens[head]?.text ?? '-'}`);
}

describe('what goes on after something between commas', () => {
  it.each([
    [
      'a gift is not the standing of the last name',
      'The victory gave Big Red, a machine built by IBM, a final score of three.',
      'score/obj/gave',
    ],
    [
      'a range goes on after a clause',
      'The scale runs from 0, which stands for calm, to 12, a hurricane.',
      '12/obl/runs',
    ],
    [
      'a sentence of a court goes on after a clause',
      'In 2016 the court sentenced Ahmad Moe, who had admitted the attacks, to nine years in prison.',
      'years/obl/sentenced',
    ],
    [
      'who is on board is on the ship',
      'It was Bala Airways Flight 7 from New York, which had 90 guests on board.',
      'had/acl:relcl/Flight',
    ],
    [
      'what a court held opens with "that"',
      'The justices held that complementary DNA, or cDNA, a synthetic form, can be patented.',
      'patented/ccomp/held',
    ],
    [
      'a verb behind "after" and a noun makes a clause',
      'He studied zoology, and in 1882, after a voyage on a sealing ship had taken him to the waters off Greenland, he became a curator.',
      'taken/advcl/became',
    ],
    [
      'a name after a time is the subject with what "and" joins to it',
      "On the night of the arrest Jo Ann Robinson, a college teacher who headed the Women's Political Council, and a few helpers ran off tens of thousands of leaflets calling for a one-day boycott.",
      'Jo/nsubj/ran',
    ],
    [
      'a name after the time of day is the subject of the verb without one',
      'Thousands of people went to the crossings, and at about 11:30 p.m. Harald Jäger, the officer in charge at Bornholmer Strasse, gave way and opened the gate.',
      'Harald/nsubj/gave',
    ],
    [
      'a measure is of the structure before it',
      'The Fern Hollow Bridge, a steel structure 447 feet long, was completed in the early 1970s.',
      'long/amod/structure',
    ],
  ])('%s', (_, text, expected) => {
    expect(treeOf(text)).toContain(expected);
  });

  it('a standing of the last name is no gift', () => {
    expect(treeOf('She taught Ann Moe, a singer from Bala, a town in Wales.')).not.toContain(
      'town/obj/taught',
    );
  });

  it('a place with a clause of its own keeps it', () => {
    expect(treeOf('He came from New York, which has eight million people.')).toContain('has/acl:relcl/York');
  });
});
