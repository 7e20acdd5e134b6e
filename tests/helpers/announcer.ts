import type { Announcer, Said, Telling } from "../../jobs/announcer.ts";

/** Says everything to nobody in particular; a test hears what is said, and may answer what became of it. */
export const announcerThat = (hear: (...telling: Telling) => Promise<Said | undefined>): Announcer => ({
  tell: async (_master, ...telling) => (await hear(...telling)) ?? { told: "told", messageId: null },
  change: async (_master, _messageId, notice) => (await hear("master", notice))?.told !== "nobody",
  hush: async () => {},
  accepted: async () => true,
});
