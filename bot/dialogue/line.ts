import { Types } from "mongoose";
import type { KnownPlan } from "../../jobs/plans/steps.ts";
import type { AppointmentDocument } from "../../models/appointment.ts";
import type { Message } from "../../models/message.ts";
import type { Desk } from "./desk.ts";
import type { Screen } from "./screen.ts";

/** Characters of a line that are kept. */
const LONGEST = 4_096;
/** People a line may be about. */
const PEOPLE_AT_MOST = 50;

/** Writes a line of the talk, once an update: what the person wrote or tapped, and what was answered. */
export async function writeLine(
  desk: Desk,
  line: Pick<Message, "role" | "content"> &
    Partial<Pick<Message, "name" | "function_call" | "tokensUsed" | "about">>,
): Promise<void> {
  const { models, master, user, client, booking, key } = desk;
  const { role, content, about = client ? [client._id] : [], ...rest } = line;
  await models.messages.updateOne(
    { master: master._id, turnKey: key, role },
    {
      $setOnInsert: {
        master: master._id,
        user: user._id,
        userTgId: user.tgId ?? 0,
        role,
        content: content.slice(0, LONGEST),
        timestamp: new Date(booking.clock.now()),
        about,
        turnKey: key,
        ...rest,
      },
    },
    { upsert: true },
  );
}

/**
 * Whom a turn was about: at a client's desk the client; at the master's the people of the references that its
 * steps name and of the screen it ended with. A plan counts as well: the card it makes is known by it.
 */
export async function peopleOfTurn(
  { models, master, client, state }: Desk,
  { steps, screen }: { steps: unknown; screen: Screen | undefined },
): Promise<Types.ObjectId[]> {
  if (client) return [client._id];
  const own = { masterId: master._id };
  const cards = new Set<string>();
  const visits = new Set<string>();
  for (const [ref, kind] of JSON.stringify(steps).matchAll(/\b([CA])\d+\b/g)) {
    const id = state.refs.given[ref];
    if (id) (kind === "C" ? cards : visits).add(id);
  }
  if (screen && "client" in screen) cards.add(screen.client);
  if (screen && "clients" in screen) for (const { id } of screen.clients) cards.add(id);
  if (screen && "appointment" in screen && screen.appointment) visits.add(screen.appointment.id);
  const planId = screen && "plan" in screen ? screen.plan : null;
  const plan = planId ? await models.plans.findOne({ ...own, _id: planId }).lean<KnownPlan>() : null;
  for (const step of plan ? [...plan.lines.map((one) => one.step), ...plan.extra] : []) {
    if (step.do === "book" && step.client) cards.add(step.client);
    if (step.do === "merge") cards.add(step.keep).add(step.gone);
    if (step.do === "move" || step.do === "cancel") visits.add(step.visit);
  }
  if (visits.size > 0)
    for (const { clientId, seats } of await models.appointments
      .find({ ...own, _id: { $in: idsOf(visits) } }, { clientId: 1, "seats.clientId": 1 })
      .lean<Pick<AppointmentDocument, "clientId" | "seats">[]>())
      for (const id of [clientId, ...(seats ?? []).map((seat) => seat.clientId)])
        if (id) cards.add(String(id));
  return idsOf([...(plan ? [String(plan._id)] : []), ...cards]);
}

const idsOf = (ids: Iterable<string>): Types.ObjectId[] =>
  [...ids]
    .filter((id) => /^[0-9a-f]{24}$/.test(id))
    .slice(0, PEOPLE_AT_MOST)
    .map((id) => new Types.ObjectId(id));
