/**
 * What the assistant is told it can do, room by room and in this order:
 * `prompts/abilities/<side>/<room>.v<N>.md`. A room that has its say in two places has two files.
 */
export const ABILITIES = {
  client: {
    danger: 1,
    question: 1,
    booking: 2,
    visits: 2,
    catalog: 2,
    waiting: 2,
    knowledge: 2,
    call: 2,
    told: 1,
    profile: 1,
    courtesy: 1,
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
    "clients-notes": 2,
    courtesy: 1,
  },
} as const;
