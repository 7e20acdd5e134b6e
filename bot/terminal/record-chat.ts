import { formatWallTime, wallTimeAt } from "../../engine/time.ts";
import type { Models } from "../../models/connect.ts";
import type { RecordedAnswer, Recording } from "../simulator/recording.ts";
import { lineOf } from "./script.ts";

const NAMES = ["Дана", "Анна", "Борис", "Вера", "Глеб", "Динара", "Ерлан", "Жанна"];

/**
 * Puts stand-ins for what names a person: names as words in any ending, phones, handles, ids. The same one
 * for the same thing.
 */
function createVeil(known: readonly { real: string; standIn: string }[]): (text: string) => string {
  const stems = known
    .flatMap(({ real, standIn }) =>
      real
        .split(/\s+/)
        .filter((word) => word.length > 2)
        .map((word) => ({ stem: word.length > 4 ? word.slice(0, -1) : word, standIn })),
    )
    .sort((a, b) => b.stem.length - a.stem.length);
  const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return (text) =>
    stems
      .reduce(
        (line, { stem, standIn }) =>
          line.replace(new RegExp(`(?<!\\p{L})${literally(stem)}\\p{L}{0,3}(?!\\p{L})`, "giu"), standIn),
        text,
      )
      .replace(/\+?\d[\d\s()-]{8,}\d/g, "+77000000000")
      .replace(/@\w{4,}/g, "@somebody")
      .replace(/[\w.+-]+@[\w-]+\.\w+/g, "somebody@example.org")
      .replace(/(?<![+\d])\d{7,}(?!\d)/g, "0000000");
}

/** The last lines of a stored chat as a recording. Throws an Error when there is no such chat. */
export async function recordingOfChat(models: Models, chatKey: string, lines: number): Promise<Recording> {
  const [botId = 0, chatId = 0] = chatKey.split(":").map(Number);
  const master = await models.masters.findOne({ botId }).lean();
  const user = await models.users.findOne({ tgId: chatId }).lean();
  const client =
    master && user
      ? await models.clients.findOne({ masterId: master._id, telegramUserId: user._id }).lean()
      : null;
  if (!master || !user || !client)
    throw new Error(`There is no chat ${chatKey} of a client in this database.`);
  const rows = (
    await models.messages
      .find({ master: master._id, user: user._id, role: { $in: ["user", "assistant"] } })
      .sort({ timestamp: -1, _id: -1 })
      .limit(Math.max(2, lines * 2))
      .lean()
  ).reverse();
  const first = rows.find((row) => row.role === "user");
  if (!first) throw new Error(`Nothing was written in the chat ${chatKey}.`);

  const [services, clients, visits] = await Promise.all([
    models.services.find({ master: master._id }).sort({ position: 1, _id: 1 }).lean(),
    models.clients.find({ masterId: master._id }).lean(),
    models.appointments
      .find({
        masterId: master._id,
        internalStatus: "booked",
        "history.0.at": { $lt: first.timestamp },
        clientId: { $ne: null },
      })
      .sort({ startTime: 1 })
      .lean(),
  ]);
  const veil = createVeil([
    { real: master.masterName, standIn: "Мастер" },
    { real: client.name, standIn: NAMES[0] as string },
    { real: [user.firstName, user.lastName].join(" "), standIn: NAMES[0] as string },
    ...clients
      .filter((one) => !one._id.equals(client._id))
      .map((one, index) => ({ real: one.name, standIn: NAMES[1 + (index % (NAMES.length - 1))] as string })),
  ]);
  const local = (at: Date) => {
    const { date, minutes } = wallTimeAt(master.timeZone, at.getTime());
    return `${date}T${formatWallTime(minutes)}`;
  };
  const keyOf = new Map(services.map((service, index) => [String(service._id), `service${index + 1}`]));
  const clientKey = (id: unknown) =>
    String(id) === String(client._id)
      ? "client"
      : `client${clients.findIndex((one) => String(one._id) === String(id)) + 1}`;
  const {
    timeZone,
    currency,
    languages,
    slotDuration,
    planningHorizon,
    leadTimeMinutes,
    cancelCutoffHours,
    workingSchedule,
  } = master;
  const involved = clients.filter(
    (one) => one._id.equals(client._id) || visits.some((visit) => visit.clientId?.equals(one._id)),
  );

  return {
    shows: "",
    obtained: "from a stored chat; names, phones and ids are replaced",
    fixture: {
      masters: [
        {
          _id: "master",
          businessName: "Мастер",
          masterName: "Мастер",
          timeZone,
          currency,
          languages,
          slotDuration,
          planningHorizon,
          leadTimeMinutes,
          cancelCutoffHours,
          workingSchedule,
          knowledge: master.knowledge.map(({ type, content }) => ({ type, content: veil(content) })),
        },
      ],
      services: services.map(
        (
          { name, price, duration, format, interactionType, maxParticipants, tags, isActive, position },
          index,
        ) => ({
          _id: `service${index + 1}`,
          master: "master",
          name,
          price,
          duration,
          format,
          interactionType,
          maxParticipants,
          tags,
          isActive,
          position,
        }),
      ),
      clients: involved.map((one) => ({
        _id: clientKey(one._id),
        masterId: "master",
        name: veil(one.name) || "Дана",
        telegramUserId: one._id.equals(client._id) ? "client" : null,
      })),
      appointments: visits.map((visit) => ({
        masterId: "master",
        clientId: clientKey(visit.clientId),
        startTime: local(visit.startTime),
        services: visit.services.map((service) => keyOf.get(String(service.serviceId)) ?? "service1"),
      })),
    } as never,
    now: local(first.timestamp),
    talk: rows.flatMap((row, index): Recording["talk"] => {
      if (row.role !== "user") return [];
      const answer = rows[index + 1]?.role === "assistant" ? rows[index + 1] : undefined;
      const line = row.name === "tap" ? `> ${veil(row.content)}` : lineOf(veil(row.content));
      return [{ line, model: answersOf(answer, veil) as never }];
    }),
    end: { appointments: [], relays: [], waitlist: [], notes: {} },
    said: [],
    never: [],
  };
}

/** What the model answered in a turn, a step each. Noise is answered without it. */
function answersOf(
  row: { function_call: unknown } | undefined,
  veil: (text: string) => string,
): RecordedAnswer[] {
  const made = row?.function_call as
    | {
        steps?: { calls?: { name: string; arguments: string }[] }[];
        stoodIn?: string | null;
      }
    | null
    | undefined;
  if (!made || made.stoodIn === "noise") return [];
  return (made.steps ?? []).map((step) => ({
    tool_calls: (step.calls ?? []).map((call) => ({ name: call.name, arguments: veil(call.arguments) })),
  }));
}
