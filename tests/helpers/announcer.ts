import type { Announcer } from "../../jobs/announcer.ts";

/** Says everything to nobody in particular, except what a test wants to hear. */
export function quietAnnouncer(heard: Partial<Announcer>): Announcer {
  const told = async () => "told" as const;
  return {
    notice: told,
    reminder: async () => ({ told: "told", messageId: null }),
    holdEnded: told,
    freed: told,
    opened: told,
    morning: told,
    evening: told,
    review: told,
    nudge: told,
    relayNudge: told,
    relayBack: told,
    accepted: async () => true,
    budgetSpent: told,
    googleWish: told,
    googleConnected: told,
    googleBroken: told,
    planDeadline: told,
    planAnswers: async () => {},
    dayClosed: told,
    askMove: told,
    importRead: async () => null,
    importProgress: async () => {},
    ...heard,
  };
}
