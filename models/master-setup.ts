/** What is asked of somebody who becomes a master, in this order. */
export const SETUP_STEPS = ["craft", "prices", "hours", "place", "trial", "bot", "visits", "start"] as const;
export type SetupStep = (typeof SETUP_STEPS)[number];

/** How far a master is who is not serving yet. */
export interface MasterSetup {
  step: SetupStep;
  /** Id of the trade whose usual price list was taken. */
  craft: string | null;
  /** Prices were put in by the master: a change of currency does not make them up anew. */
  pricesOwn: boolean;
  /**
   * Zone and currency are known: prices are looked at once more where the currency is not what was supposed.
   */
  placed: boolean;
  /** Bot and chat where the questions are asked. */
  botId: number;
  tgId: number;
  /** The bot was made by ours, so that only its owner can open it until it serves. */
  managed: boolean;
}
