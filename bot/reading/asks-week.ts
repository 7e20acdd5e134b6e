/** «Покажи недельку целиком», "my whole week", «апта бойы»: seven days, and no length. */
export const asksForWeek = (text: string): boolean =>
  /(?<!\p{L})(?:недел(?:ю|я|ьку|ька|е)|week|апта(?:ны|да|м|мды)?(?: бойы)?)(?!\p{L})/iu.test(text) &&
  !/(?<!\p{L})(?:через|in|after|спустя) (?:a |одну |\d )?(?:недел\p{L}*|week)/iu.test(text);
