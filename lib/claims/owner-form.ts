/** A name as an owner: "Ada Moe's", "Galois'", and "the Red Cross's", whose "ss" is no mark of several. Never throws. */
export function ownerForm(name: string): string {
  return name.endsWith('s') && !name.endsWith('ss') ? `${name}'` : `${name}'s`;
}
