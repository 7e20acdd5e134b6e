import { readFixture } from "../../bot/fixtures/load.ts";
import type { PersonChat } from "../../bot/simulator/person-chat.ts";
import type { RecordedAnswer, ScriptedModel } from "../../bot/simulator/recording.ts";
import type { Stage } from "../../bot/simulator/stage.ts";
import { type Command, watchCommands } from "../helpers/commands.ts";

/** What is counted, in the order of the talk. */
export const STEPS = [
  "command",
  "tap",
  "confirm",
  "yes",
  "sentence",
  "sentenceWithoutSlots",
  "masterPlan",
  "masterTap",
  "idleSweep",
  "noticeToMaster",
] as const;
export type Step = (typeof STEPS)[number];

const salon = readFixture("salon");

/** The salon on Monday morning, with Anna on Wednesday at 11. */
export const SALON_OF_STEPS: typeof salon = {
  ...salon,
  masters: salon.masters.map((one) => ({ ...one, askPhone: false })),
  clients: [{ _id: "anna", masterId: "aliya", name: "Анна Ким", telegramUserId: "anna" }],
  appointments: [
    {
      masterId: "aliya",
      clientId: "anna",
      startTime: "2026-03-04T11:00",
      services: ["manicure"],
      internalStatus: "booked",
    },
  ],
};

const calls = (name: string, input: object): RecordedAnswer => ({
  tool_calls: [{ name, arguments: JSON.stringify(input) }],
});

/**
 * Goes through one talk on a stage with `SALON_OF_STEPS` and says which commands each step sent. Only the
 * steps are watched: what lies between them, and what is asked to know that a step is over, is not.
 */
export async function commandsOfSteps(stage: Stage, model: ScriptedModel): Promise<Record<Step, Command[]>> {
  const { app, telegram, store } = stage;
  const watch = watchCommands(store.connection);
  const [client, owner, anna] = [stage.person("client"), stage.person("master"), stage.person("anna")];
  anna.known = true;
  const found = {} as Record<Step, Command[]>;

  /** Until everything that was said is answered; asks nothing of the database. */
  const answered = async () => {
    for (let calm = 0; calm < 3; ) {
      await new Promise((resolve) => setTimeout(resolve, 10));
      await app.mailbox.idle();
      calm = telegram.delivered ? calm + 1 : 0;
    }
  };
  const tap = (label: string, chat: PersonChat) => {
    if (!chat.tap(label))
      throw new Error(
        `no button «${label}» under «${chat.newest?.text}»: ${JSON.stringify(chat.newest?.buttons)}`,
      );
  };
  const step = async (name: Step, act: () => void | Promise<void>) => {
    found[name] = await watch.during(async () => {
      await act();
      await answered();
    });
    if ((await store.models.inbox.countDocuments({ doneAt: null })) > 0)
      throw new Error(`${name}: counted before it was answered`);
    if (model.left() > 0 || model.unscripted > 0)
      throw new Error(
        `${name}: the model was asked otherwise than foreseen, ${model.left()} answers are left`,
      );
  };
  const say = async (text: string, chat = client) => {
    chat.send(text);
    await stage.settle();
  };

  await say("/start");
  await step("command", () => client.send("/help"));
  await say("/book");
  tap("Маникюр", client);
  await stage.settle();
  await step("tap", () => tap("пт 6", client));
  tap("12:00", client);
  await stage.settle();
  await step("confirm", () => tap("Подтвердить", client));

  // The round that tells the master of it, and one that finds nothing; each looks for what newly fell due
  // only.
  const withNotice = await watch.during(() => app.runDue());
  found.idleSweep = await watch.during(() => app.runDue());
  found.noticeToMaster = beyond(withNotice, found.idleSweep);

  // One start fits: it is kept, and the card asks to confirm it.
  model.script([
    calls("book", { services: ["V3"], when: "sat 10:00", people: 1, for_whom: null, wish: null }),
  ]);
  await step("sentence", () => client.send("педикюр в субботу в 10:00"));
  await step("yes", () => client.send("да"));
  await stage.settle();
  model.script([calls("prices", { services: ["V3"] })]);
  await step("sentenceWithoutSlots", () => client.send("а сколько у вас стоит педикюр?"));

  model.script([calls("change_hours", { what: "close", when: "завтра после трёх" })]);
  await step("masterPlan", () => owner.send("закрой завтра после трёх"));
  await step("masterTap", () => tap("Закрыть", owner));
  watch.stop();
  return found;
}

/** What the first has more than the second, by name and collection. */
function beyond(all: readonly Command[], base: readonly Command[]): Command[] {
  const left = base.map((one) => `${one.name} ${one.collection}`);
  return all.filter((one) => {
    const at = left.indexOf(`${one.name} ${one.collection}`);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
