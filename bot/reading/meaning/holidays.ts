/** Days that people name by what they are; month, day of the month, and how many days from there. */
const FIXED: Readonly<Record<string, readonly [month: number, day: number, days: number]>> = {
  new_year: [1, 1, 1],
  orthodox_christmas: [1, 7, 1],
  valentines_day: [2, 14, 1],
  defender_day: [2, 23, 1],
  womens_day: [3, 8, 1],
  nauryz: [3, 21, 3],
  unity_day: [5, 1, 1],
  may_day: [5, 1, 1],
  victory_day: [5, 9, 1],
  halloween: [10, 31, 1],
  republic_day: [10, 25, 1],
  christmas_eve: [12, 24, 1],
  christmas: [12, 25, 1],
  new_years_eve: [12, 31, 1],
};

/** Days from Easter Sunday of the western churches. */
const BY_EASTER: Readonly<Record<string, number>> = { good_friday: -2, easter: 0, easter_monday: 1 };

export interface Holiday {
  /** 1–12. */
  month: number;
  day: number;
  /** How many days it goes on. */
  days: number;
}

/** A holiday in a year; undefined for a name that is not known. */
export function holidayIn(year: number, name: string): Holiday | undefined {
  const fixed = Object.hasOwn(FIXED, name) ? FIXED[name] : undefined;
  if (fixed) return { month: fixed[0], day: fixed[1], days: fixed[2] };
  const after = Object.hasOwn(BY_EASTER, name) ? BY_EASTER[name] : undefined;
  if (after === undefined) return undefined;
  // Counted from the first of March, so that a day before an Easter in early April is no day of no month.
  const ofMarch = easterOfMarch(year) + after;
  return ofMarch > 31 ? { month: 4, day: ofMarch - 31, days: 1 } : { month: 3, day: ofMarch, days: 1 };
}

/** Easter Sunday as a day of March (32 is 1 April), by the Gregorian computus of Meeus, Jones and Butcher. */
function easterOfMarch(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const leap = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const moon = (19 * golden + century - Math.floor(century / 4) - leap + 15) % 30;
  const sunday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - moon - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * moon + 22 * sunday) / 451);
  return 22 + moon + sunday - 7 * late;
}
