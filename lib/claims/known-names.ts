/** People whom one word names for every reader. Lower case. */
const FAMOUS = new Set(
  'aristotle plato socrates homer virgil ovid horace cicero caesar augustus nero hadrian cleopatra napoleon shakespeare newton galileo darwin einstein mozart beethoven bach chopin vivaldi wagner verdi brahms handel haydn michelangelo leonardo raphael rembrandt picasso monet vermeer dante voltaire rousseau descartes kant hegel nietzsche marx engels freud jung lenin stalin trotsky hitler mussolini churchill gandhi mandela trump obama putin biden reagan thatcher lincoln columbus magellan copernicus kepler euclid pythagoras archimedes hippocrates ptolemy galen confucius buddha jesus christ moses muhammad mohammed abraham solomon herodotus thucydides plutarch tacitus livy pliny seneca hannibal attila charlemagne saladin tutankhamun ramesses nefertiti pelé pele ronaldo neymar madonna beyoncé adele shakira rihanna eminem bono erasmus luther calvin spinoza dickens tolstoy dostoevsky kafka goethe schiller edison tesla faraday planck bohr heisenberg zeus apollo athena poseidon odin thor god allah satan'.split(
    ' ',
  ),
);

/** Letters that stand for what every reader knows, or are the usual name of it. */
const COMMON_LETTERS = new Set(
  'US USA UK UN EU UAE USSR GDR DDR NATO NASA ESA FBI CIA NSA KGB BBC CNN NBC CBS ABC PBS NPR ITV HBO MTV ESPN AP AFP FIFA UEFA IOC NBA NFL MLB NHL WNBA NCAA MLS PGA WTA ATP IMF WTO WHO OPEC UNESCO UNICEF ASEAN OECD OPCW IAEA CERN MIT UCLA NYU IBM BMW AMD HP GM AIDS HIV SARS MERS COVID DNA RNA TNT DDT PCR MRI CT GPS TV PC CD DVD CEO CFO MP MEP GDP AM PM AD BC BCE CE OK VIP HIV-1 LED USB SUV ATM PhD MBA LGBT LGBTQ NGO GMT UTC DC NY LA JFK FDR IKEA LEGO NAFTA ANC IRA PLO ISIS ISIL UFO IQ HD HTML PDF SMS WWF PETA NAACP ACLU FDA CDC EPA FAA FCC FEMA NIH NOAA NHS DJ QC KC II III IV VI VII VIII IX XI XII XIII XIV XV XVI XVII XVIII'.split(
    ' ',
  ),
);

/** Whether one word names a person for every reader ("Plato"). Never throws. */
export function isFamous(name: string): boolean {
  return FAMOUS.has(name.toLowerCase());
}

/** Whether letters need no explanation ("NATO"). Never throws. */
export function isCommonAcronym(letters: string): boolean {
  return COMMON_LETTERS.has(letters);
}
