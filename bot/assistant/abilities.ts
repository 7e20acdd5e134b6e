/**
 * What the assistant is told it can do, room by room and in this order:
 * `prompts/abilities/<side>/<room>.v<N>.md`. A room that has its say in two places has two files.
 */
export const ABILITIES = {
  client: {
    booking: 1,
    visits: 1,
    catalog: 1,
    waiting: 1,
    knowledge: 1,
    call: 1,
    clients: 1,
  },
  master: {
    day: 1,
    clients: 1,
    hours: 1,
    errands: 1,
    "for-clients": 1,
    "hours-week": 1,
    catalog: 1,
    settings: 1,
    "catalog-prices": 1,
    plans: 1,
    "clients-notes": 1,
  },
} as const;
