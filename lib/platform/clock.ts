/** The wall clock, so that everything below takes time as an argument. */
export function now(): Date {
  return new Date();
}
