import { describe, expect, test } from 'vitest';
import { judgeToldClaim } from '#lib/fact-checks/judge-told-claim';
import { toldFacts } from '#lib/fact-checks/told-facts';

const LINDQVIST = `Mara Lindqvist (March 3, 1921 – May 9, 1999) was a Swedish chemist who invented a fireproof paint. She was born in Uppsala and studied under Otto Brandt at Lund University from 1940 to 1944.

In 1951 she founded Lindqvist Farg, a paint company with about 230 employees, together with her brother Nils, an engineer. The company, which had its headquarters in Gavle, was sold to the Dutch firm Kramer in 1978 for $41 million. It had bought a factory in Norway two years earlier.

Her paint was first used on the ferry Aurora, which caught fire in 1956; none of its 312 passengers was hurt. The captain, Erik Holm of Denmark, said that the paint had saved the ship. The ferry was built in Turku by the Finnish company Varma and launched in 1949.

Lindqvist never married. She was awarded the Brandt Medal in 1963, the first woman to receive it, and was succeeded as head of the company by Lena Falk in 1971. In 1985 the council of Uppsala rejected a plan to name a street after her by 21 votes to 14. Falk might write a book about her.

The museum that King Harald opened in 2003 shows her laboratory. Admission costs 80 kronor, and dogs are not allowed. Prime Minister Anna Berg praised Lindqvist at the opening. Some 40,000 people visit it every year.`;

const facts = toldFacts({
  name: 'lindqvist',
  text: LINDQVIST,
  date: null,
  title: 'Mara Lindqvist',
  publisher: null,
});

function verdictOf(claim: string): string {
  return judgeToldClaim(claim, null, facts).verdict;
}

describe('borne out by all that an article tells', () => {
  test.each([
    ['Mara Lindqvist was a chemist from Sweden.', 'two words for a land'],
    ['Lindqvist was born in 1921.', 'dates in brackets'],
    ['Lindqvist died in May 1999.', 'a coarser date'],
    ['Lindqvist died in the 1990s.', 'a decade'],
    ['Mara Lindqvist was born in the 20th century.', 'a century'],
    ['A fireproof paint was invented by Mara Lindqvist.', 'passive for a relative clause'],
    ['Lindqvist was the inventor of a fireproof paint.', 'a doer by the deed'],
    ['The inventor of the fireproof paint was born in Uppsala.', 'whom a deed makes known'],
    ['Otto Brandt taught Mara Lindqvist.', 'the other end of one event'],
    ['Lindqvist established a paint company in 1951.', 'another verb, another name'],
    ['Nils was an engineer.', 'what is set off behind a name'],
    ['Lindqvist Farg had more than 200 employees.', 'a number above a bound'],
    ['Kramer bought the company in 1978.', 'sold to is bought by'],
    ['Kramer is a Dutch company.', 'the words before a name'],
    ['The Aurora caught fire in 1956.', 'a relative clause about a thing'],
    ['The captain was a Dane.', 'a people for a land'],
    ['Erik Holm was the captain.', 'a name behind what it is'],
    ['The ferry was built by a Finnish company.', 'what a company is for its name'],
    ['Lindqvist received the Brandt Medal.', 'who is awarded receives'],
    ['Lena Falk succeeded Mara Lindqvist.', 'active for passive'],
    ['Falk became head of the company in 1971.', 'who succeeds becomes'],
    ['The museum was opened in 2003.', 'passive for a relative clause'],
    ['Anna Berg was prime minister.', 'a title before a name'],
    ['The paint was used on the Aurora.', 'the same words'],
    ['Lindqvist did not marry.', 'not for never'],
    ['The company had its headquarters in Gavle.', 'a relative clause with which'],
    ['Lindqvist studied at Lund University.', 'half of what is told'],
  ])('%s (%s)', (claim) => {
    expect(verdictOf(claim)).toBe('supported');
  });
});

describe('excluded by what an article tells', () => {
  test.each([
    ['Mara Lindqvist was a Norwegian chemist.', 'another people'],
    ['Lindqvist was born in 1925.', 'another year'],
    ['Lindqvist was born in Lund.', 'another place of birth'],
    ['Otto Brandt invented a fireproof paint.', 'another inventor'],
    ['Otto Brandt studied under Mara Lindqvist.', 'roles exchanged'],
    ['The company was sold in 1987.', 'another year of what happens once'],
    ['The company was sold for $14 million.', 'another price'],
    ['The company was bought by Varma.', 'another buyer'],
    ['The company was sold to Varma.', 'another buyer'],
    ['Lindqvist Farg had about 500 employees.', 'another number of the same'],
    ['Lindqvist Farg had fewer than 200 employees.', 'a bound on the wrong side'],
    ['The ferry was built in Gdansk.', 'another place'],
    ['Lindqvist married in 1950.', 'once of never'],
    ['Mara Lindqvist succeeded Lena Falk.', 'roles exchanged'],
    ['The council approved a plan to name a street after Lindqvist.', 'an opposite verb'],
    ['The museum was opened by Anna Berg.', 'another who opened it'],
    ['Dogs are allowed.', 'affirms what is denied'],
    ['Admission costs 120 kronor.', 'another price'],
    ['Lindqvist was not born in Uppsala.', 'denies what is told'],
    ['Varma is a Swedish company.', 'another land of a firm'],
    ['Erik Holm was a Norwegian.', 'another people'],
    ['King Brandt opened the museum in 2003.', 'a name put together from two'],
  ])('%s (%s)', (claim) => {
    expect(verdictOf(claim)).toBe('refuted');
  });
});

describe('left open', () => {
  test.each([
    ['Mara Lindqvist was a vegetarian.', 'a trait that is not told'],
    ['Lindqvist studied in Paris after the war.', 'a deed that may be done twice'],
    ['Nils was a chemist.', 'somebody else is it'],
    ['Lena Falk wrote a book about Lindqvist.', 'only told as possible'],
    ['Lindqvist met King Harald.', 'two names, no such deed'],
    ['Otto Brandt was awarded a medal in 1963.', 'told of somebody else'],
    ['Erik Holm was hurt in the fire.', 'another doer'],
    ['The ferry was sold to a Finnish company.', 'another verb'],
    ['Falk lived in Gavle.', 'a name in the text, no such deed'],
    ['Anna Berg visited the laboratory.', 'told of other people'],
    ['Lindqvist bought a house in Norway.', 'another thing bought'],
    ['Kramer has 230 employees.', 'a number of another firm'],
    ['Nils died in 1999.', 'a date of somebody else'],
    ['Lena Falk was born in Uppsala.', 'a place of somebody else'],
    ['The museum is in Stockholm.', 'a place that is not told'],
    ['The factory burned down in 1956.', 'a fire of something else'],
    ['Lindqvist wept when she was awarded the Brandt Medal in 1963.', 'a deed beside one that is told'],
    [
      'Lindqvist was living in Uppsala when she died in 1999.',
      'a place beside a date that is told elsewhere',
    ],
    ['More visitors admired the laboratory than the ferry.', 'two things that are not compared'],
  ])('%s (%s)', (claim) => {
    expect(verdictOf(claim)).toBe('not-enough-evidence');
  });
});

const TRIGO = `PORTO — Portugal's largest bakery chain, Trigo, said on Monday that it would close 14 of its 62 shops by June after losses of 9 million euros last year.

The shops, most of them in the north, employ about 310 people. Trigo was founded in 1987 by two sisters, Rita and Ana Moura, who sold it to the Spanish group Panal for 55 million euros in 2015. Its chief executive, Pedro Leal, who took over from Inês Castro in January, told reporters that rents had risen by 40 percent since 2019.

"We regret every one of these closures," Leal said. The union of bakery workers, led by Marta Pires, called the decision "a betrayal" and announced a strike for March 3. In 2012 a strike at Trigo lasted nine days and ended without an agreement.

Trigo remains the second-largest chain in the Iberian Peninsula, behind Forno of Madrid, which runs 118 shops. The company does not plan to close its factory in Braga, which opened in 1994 and bakes 20,000 loaves a day. Shares of Panal fell 6 percent in Madrid; those of Forno rose 2 percent.

The mayor of Porto, Luís Serra, met Leal on Tuesday. Serra, a former baker, opposed the closure of the shop in Rua Nova, the oldest of the chain. It was designed by the architect Siza Lopes and won a prize in 1991. The chain may sell the building.`;

const newsFacts = toldFacts({
  name: 'trigo',
  text: TRIGO,
  date: '2024-02-05',
  title: 'Bakery chain Trigo to close 14 shops',
  publisher: null,
});

test.each([
  ['Trigo is a bakery chain.', 'supported'],
  ['Trigo was founded by two sisters.', 'supported'],
  ['Rita and Ana Moura sold Trigo to Panal in 2015.', 'supported'],
  ['Panal bought Trigo for 55 million euros.', 'supported'],
  ['Pedro Leal succeeded Inês Castro.', 'supported'],
  ['Pedro Leal is the chief executive of Trigo.', 'supported'],
  ['Rents had gone up by 40 percent.', 'supported'],
  ['Marta Pires leads the union of bakery workers.', 'supported'],
  ['A strike at Trigo lasted nine days in 2012.', 'supported'],
  ['The factory in Braga opened in 1994.', 'supported'],
  ['The factory opened in the 1990s.', 'supported'],
  ['Shares in Panal dropped.', 'supported'],
  ['Luís Serra is the mayor of Porto.', 'supported'],
  ['Serra used to be a baker.', 'supported'],
  ['Serra was a baker.', 'supported'],
  ['Serra met Pedro Leal.', 'supported'],
  ['The shops employ over 300 people.', 'supported'],
  ['Trigo was founded in 1978.', 'refuted'],
  ['Trigo was sold for 65 million euros.', 'refuted'],
  ['Trigo was sold to a French group.', 'refuted'],
  ['Trigo bought Panal.', 'refuted'],
  ['Inês Castro succeeded Pedro Leal.', 'refuted'],
  ['Luís Serra is the chief executive of Trigo.', 'refuted'],
  ['Rents have risen by 14 percent.', 'refuted'],
  ['The strike lasted ten days.', 'refuted'],
  ['Trigo is the largest chain in the Iberian Peninsula.', 'refuted'],
  ['The factory in Braga opened in 1949.', 'refuted'],
  ['Pedro Leal is the mayor of Porto.', 'refuted'],
  ['The mayor supported the closure of the shop in Rua Nova.', 'refuted'],
  ['The factory bakes 2,000 loaves a day.', 'refuted'],
  ['Rita Moura lives in Porto.', 'not-enough-evidence'],
  ['Panal owns Forno.', 'not-enough-evidence'],
  ['Pedro Leal was born in Braga.', 'not-enough-evidence'],
  ['Trigo will close its shop in Lisbon.', 'not-enough-evidence'],
  ['The strike on March 3 lasted two days.', 'not-enough-evidence'],
  ['Siza Lopes designed the factory.', 'not-enough-evidence'],
  ['Marta Pires met Pedro Leal.', 'not-enough-evidence'],
  ['Forno was founded in 1990.', 'not-enough-evidence'],
  ['Luís Serra owns shares of Panal.', 'not-enough-evidence'],
  ['The chain sold the building.', 'not-enough-evidence'],
  ['Ana Moura is a former baker.', 'not-enough-evidence'],
  ['Inês Castro founded a rival chain.', 'not-enough-evidence'],
  ['Trigo opened a shop in 1994.', 'not-enough-evidence'],
  ['Panal employs 310 people.', 'not-enough-evidence'],
  ['The factory in Braga won a prize.', 'not-enough-evidence'],
])('news: %s %s', (claim, verdict) => {
  expect(judgeToldClaim(claim, null, newsFacts).verdict).toBe(verdict);
});

const FESTIVAL = `The Delft Music Festival opened a week late on Saturday. It was founded in 1974 by Kate Bell, a sister of the singer Ann Bell. The old tower was built before the war and restored after it.

Only two of the five bridges survived the flood of 1953. Jan Smit, the deputy mayor of Delft, resigned after the vote. The local team finished third in the league, behind Utrecht and Breda, and lost the final to Breda.

The law was passed by the lower house but rejected by the Senate. Visitors may not bring dogs to the hall. Smit refused to sign the letter. Ben Hill, who designed the hall, never visited Delft. The hall holds 800 people; the old one held 300. Hill left the firm in 1990, two years after his partner Tom Reed, who died in 1995.

The festival gave 50 percent of its income to schools and 20 percent to hospitals. Clocks in the hall are set back by an hour in October. The painter Vera Kok painted the ceiling; her pupil Lies Bos made the windows. The prize went to the pianist Olga Marin of Romania, and the second prize to Ivan Petrov, a Bulgarian. The hall almost burned down in 1981.`;

const festivalFacts = toldFacts({
  name: 'festival',
  text: FESTIVAL,
  date: '2024-06-10',
  title: 'Delft Music Festival opens late',
  publisher: null,
});

/** Near misses in the words of the text: whatever is made of them, none is borne out. */
test.each([
  'The festival opened a week early.',
  'The festival opened on time.',
  'The festival was founded by Ann Bell.',
  'Ann Bell founded the festival.',
  'The tower was built after the war.',
  'Five bridges survived the flood.',
  'Three of the five bridges survived the flood.',
  'All five bridges survived.',
  'Jan Smit is the mayor of Delft.',
  'Jan Smit was the mayor of Delft.',
  'The team finished first in the league.',
  'The team finished second.',
  'Utrecht finished third.',
  'The team won the final.',
  'Breda lost the final.',
  'The Senate passed the law.',
  'The law was passed by the Senate.',
  'Visitors may bring dogs.',
  'Dogs are allowed in the hall.',
  'Smit signed the letter.',
  'Ben Hill visited Delft.',
  'The hall holds 300 people.',
  'Tom Reed left the firm in 1990.',
  'Tom Reed designed the hall.',
  'Ben Hill died in 1995.',
  'The festival gave 20 percent of its income to schools.',
  'The festival gave half of its income to hospitals.',
  'Clocks are set forward by an hour in October.',
  'Lies Bos painted the ceiling.',
  'Vera Kok made the windows.',
  'Vera Kok was a pupil of Lies Bos.',
  'Ivan Petrov is a Romanian.',
  'Ivan Petrov won the prize.',
  'Olga Marin got the second prize.',
  'Olga Marin is a Bulgarian pianist.',
  'The hall burned down in 1981.',
  'The flood was in 1981.',
  'Jan Smit resigned before the vote.',
  'Kate Bell is a singer.',
  'The hall was designed by Jan Smit.',
])('not borne out: %s', (claim) => {
  expect(judgeToldClaim(claim, null, festivalFacts).verdict).not.toBe('supported');
});

test('a date of one clause is not that of its neighbor', () => {
  const told = toldFacts({
    name: 'bala',
    text: 'Homosexual acts were decriminalized in Ireland only in 1993, and divorce, which the constitution had forbidden, became legal in 1996 after a referendum.',
    date: null,
    title: 'Ireland votes',
    publisher: null,
  });
  expect(judgeToldClaim('Divorce became legal in 1996.', null, told).verdict).toBe('supported');
  expect(judgeToldClaim('Divorce became legal in 1993.', null, told).verdict).toBe('refuted');
});

describe('what a sentence denies beside what it tells', () => {
  const islands = toldFacts({
    name: 'islands',
    text: 'Velo is an island in the Sarn Sea. It belongs to the Customs Pact but not to the Coastal Union. In 1990 Mayor Ida Holt gave the islanders a lighthouse.',
    date: null,
    title: 'Velo',
    publisher: null,
  });

  test.each([
    ['Velo belongs to the Customs Pact.', 'supported'],
    ['Velo belongs to the Coastal Union.', 'refuted'],
    ['Velo belongs to the Customs Pact but not to the Coastal Union.', 'not-enough-evidence'],
    ['Mayor Ida Holt gave the islanders a lighthouse.', 'supported'],
    ['Mayor Olaf Berg gave the islanders a lighthouse.', 'not-enough-evidence'],
  ])('%s %s', (claim, verdict) => {
    expect(judgeToldClaim(claim, null, islands).verdict).toBe(verdict);
  });
});

test('a people of a land and a town are no rivals', () => {
  const told = toldFacts({
    name: 'moon',
    text: 'The American astronomer Ida Lowe discovered the moon Tessa in 1930 at the Pine Hill Observatory in Arizona.',
    date: null,
    title: 'Tessa',
    publisher: null,
  });
  expect(judgeToldClaim('Tessa was discovered by an astronomer in Arizona.', null, told).verdict).not.toBe(
    'refuted',
  );
});
