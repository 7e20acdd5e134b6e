/**
 * What the assistant is told it can do, room by room and in this order:
 * `prompts/abilities/<side>/<room>.v<N>.md`. A room that has its say in two places has two files.
 */
export const ABILITIES = {
  client: {
    danger: 1,
    question: 1,
    booking: 3,
    visits: 3,
    catalog: 2,
    waiting: 2,
    knowledge: 3,
    call: 2,
    told: 3,
    profile: 2,
    courtesy: 1,
  },
  master: {
    day: 3,
    clients: 2,
    hours: 2,
    errands: 2,
    "for-clients": 3,
    "hours-week": 2,
    catalog: 3,
    settings: 2,
    "catalog-prices": 3,
    plans: 2,
    "clients-notes": 2,
    courtesy: 1,
  },
} as const;
