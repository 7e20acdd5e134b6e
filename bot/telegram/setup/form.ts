import { type Conversation, createConversation } from "@grammyjs/conversations";
import type { SetupStep } from "../../../models/master-setup.ts";
import { findDraft } from "../../dialogue/setup/draft.ts";
import type { InSetup, SetupContext } from "./desk.ts";
import { createTalk, type Talk } from "./questions.ts";
import { bot } from "./steps/bot.ts";
import { craft } from "./steps/craft.ts";
import { hours } from "./steps/hours.ts";
import { place } from "./steps/place.ts";
import { prices } from "./steps/prices.ts";
import { start } from "./steps/start.ts";
import { trial } from "./steps/trial.ts";
import { visits } from "./steps/visits.ts";

/**
 * Raised when the form's code changes: one left open under older code is put aside, and goes on at the
 * draft's step.
 */
export const SETUP_FORM = "set-up-1";

const STEPS: Record<SetupStep, (talk: Talk) => Promise<void>> = {
  craft,
  prices,
  hours,
  place,
  trial,
  bot,
  visits,
  start,
};

/**
 * Becoming a master. Each answer is written to the draft before the next question is put, so the form can be
 * left anywhere and begun again at the step where the draft is.
 */
async function setUp(conversation: Conversation<SetupContext, InSetup>): Promise<void> {
  const talk = createTalk(conversation);
  for (;;) {
    const draft = await talk.do(async (desk) => {
      const found = await findDraft(desk);
      return found ? { step: found.setup.step } : null;
    });
    const step = draft?.step ?? "craft";
    await STEPS[step](talk);
    // The trial is not the form's; and who has pressed Start elsewhere is done here.
    if (step === "trial" || step === "start") return;
  }
}

export const setupForm = () => createConversation<SetupContext, InSetup>(setUp, { id: SETUP_FORM });
