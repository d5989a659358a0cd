import { describe, expect, it } from 'vitest';
import { ownerForm } from '#lib/claims/owner-form';

describe('a name as an owner', () => {
  it.each([
    ['Ada Moe', "Ada Moe's"],
    ['the Red Cross', "the Red Cross's"],
    ['the United States', "the United States'"],
  ])('%s: %s', (name, owner) => {
    expect(ownerForm(name)).toBe(owner);
  });
});
