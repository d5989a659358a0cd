const LENGTH = 80_000;

/** Texts that common tokenizers and parsers take seconds, minutes or for ever over. All have about 80,000 characters. */
export function hostileTexts(): [name: string, text: string][] {
  return [
    ['one letter, no space', 'a'.repeat(LENGTH)],
    ['one digit, no space', '7'.repeat(LENGTH)],
    ['heads of addresses', fill('https://')],
    ['full stops', '.'.repeat(LENGTH)],
    ['full stops apart', fill('. ')],
    ['opening brackets', '('.repeat(LENGTH)],
    ['quotation marks', '"'.repeat(LENGTH)],
    ['apostrophes', fill("a'")],
    ['hyphens', fill('non-')],
    ['initials', fill('A.')],
    ['stacks of accents', fill(`a${'\u0301'.repeat(200)} `)],
    ['emoji joined', fill('👩‍👩‍👧‍👦')],
    ['Chinese', fill('全球变暖是指地球表面温度上升的现象')],
    ['Arabic', fill('تغير المناخ هو تغير طويل الأمد في أنماط الطقس ')],
    ['words, no punctuation', fill('the mayor of the old town opened a bridge over the river ')],
    ['names, no punctuation', fill('Ada Moe Vera Lund Karl Berg ')],
    ['commas', fill('a, ')],
    ['empty lines', '\n'.repeat(LENGTH)],
  ];
}

function fill(piece: string): string {
  return piece.repeat(Math.ceil(LENGTH / piece.length)).slice(0, LENGTH);
}
