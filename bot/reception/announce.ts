import type { Clock } from "../../engine/time.ts";
import type { Announcer, ClientNotice, MasterNotice, Said, Telling } from "../../jobs/announcer.ts";
import type { Client } from "../../models/client.ts";
import type { Models } from "../../models/connect.ts";
import { botIdOf, type Master } from "../../models/master.ts";
import type { User } from "../../models/user.ts";
import type { ClientDesk, Desk, MasterDesk } from "../dialogue/desk.ts";
import type { Composed } from "../dialogue/notice.ts";
import { composedForClient, composedForMaster } from "../dialogue/notices.ts";
import { questionOf } from "../dialogue/question.ts";
import type { Screen } from "../dialogue/screen.ts";
import { type ChatState, emptyState } from "../dialogue/state.ts";
import { asMasterWould, type View } from "../views/view.ts";
import { render } from "../views/views.ts";
import { type Channel, type Line, reached } from "./channel.ts";
import { type DeskParts, dressDesk } from "./open-desk.ts";
import { readerOf } from "./post.ts";

interface AnnouncerDeps {
  models: Models;
  clock: Clock;
  channel: Channel;
  /** The address calendars and people reach this program at; null when it has none. */
  publicUrl: string | null;
}

/** Questions of workers that are kept for a chat. */
const TOLD_AT_MOST = 5;

const NOBODY: Said = { told: "nobody", messageId: null };
const UNREACHABLE: Said = { told: "unreachable", messageId: null };

/**
 * Says what nobody at the desk asked for just now: whom, at which desk it is composed, and by which line it
 * goes.
 */
export function createAnnouncer({ models, clock, channel, publicUrl }: AnnouncerDeps): Announcer {
  /** Who can be written to; null without a client, or without an account. */
  async function personOf(
    master: Master,
    clientId: string | null,
  ): Promise<{ client: Client; user: User; to: number } | null> {
    const client =
      clientId === null
        ? null
        : await models.clients.findOne({ masterId: master._id, _id: clientId }).lean<Client>();
    const user = client?.telegramUserId
      ? await models.users.findOne({ _id: client.telegramUserId }).lean<User>()
      : null;
    return client && user && user.tgId !== null ? { client, user, to: user.tgId } : null;
  }

  const ownerOf = (master: Master) =>
    master.userId ? models.users.findOne({ _id: master.userId }).lean<User>() : null;

  const chatOf = (master: Master, person: number) =>
    models.chats
      .findOne({ _id: `${botIdOf(master)}:${person}` }, { state: 1, updatedAt: 1 })
      .lean<{ state?: Partial<ChatState>; updatedAt?: Date } | null>();

  const partsFor = (master: Master, user: User, state: Partial<ChatState> = {}): DeskParts => ({
    models,
    calendars: null,
    publicUrl,
    clock,
    master,
    services: [],
    user,
    state: { ...emptyState(), ...state },
    key: "announcement",
    tell: (...telling: Telling) => tell(master, ...telling),
    change: (messageId, notice) => change(master, messageId, notice),
  });

  /** Sends it by this line, with what goes below it. */
  async function say(line: Line, view: View, { silent, photo }: Partial<Composed>): Promise<Said> {
    const how = { ...(silent ? { silent } : {}), ...(photo ? { photo } : {}) };
    const messageId = await reached(() => line.send(view, how));
    return messageId === null ? UNREACHABLE : { told: "told", messageId };
  }

  /** What was asked is on the table of that chat, whoever has its lease. */
  async function notePut(master: Master, person: number, desk: Desk, screen: Screen, said: Said) {
    const put = said.messageId === null ? null : questionOf(screen, desk.f);
    if (!put) return;
    const asked = { ...put, message: said.messageId, at: Date.now() };
    await models.chats.updateOne(
      { _id: `${botIdOf(master)}:${person}` },
      { $push: { told: { $each: [asked], $slice: -TOLD_AT_MOST } } },
    );
  }

  /** Where things are only tried out, the same person reads what the master would. */
  function asMasterReads(master: Master, desk: MasterDesk, screen: Screen): View {
    const view = render(screen, readerOf(desk));
    return master.sandbox ? asMasterWould(desk.t, view) : view;
  }

  async function tellMaster(master: Master, notice: MasterNotice): Promise<Said> {
    const owner = await ownerOf(master);
    if (!owner || owner.tgId === null) return NOBODY;
    const desk: MasterDesk = dressDesk({ ...partsFor(master, owner), client: null });
    const composed = await composedForMaster(desk, notice);
    const line = composed && (await channel.lineTo(master, owner.tgId));
    if (!line) return NOBODY;
    if (!(await maySpeak(line, master, owner.tgId))) return UNREACHABLE;
    const said = await say(line, asMasterReads(master, desk, composed.screen), composed);
    if (!master.sandbox) await notePut(master, owner.tgId, desk, composed.screen, said);
    return said;
  }

  async function tellClient(master: Master, client: string | null, notice: ClientNotice): Promise<Said> {
    const person = await personOf(master, client);
    if (!person) return NOBODY;
    const chat = await chatOf(master, person.to);
    const desk: ClientDesk = dressDesk({
      ...partsFor(master, person.user, chat?.state),
      client: person.client,
    });
    const composed = await composedForClient(desk, notice);
    const line = composed && (await channel.lineTo(master, person.to));
    if (!line) return NOBODY;
    if (!isOpen(line, chat?.updatedAt)) return UNREACHABLE;
    const { screen, corrects, passesOn } = composed;
    const said = await say(line, render(screen, readerOf(desk)), composed);
    if (said.told !== "told") return said;
    await notePut(master, person.to, desk, screen, said);
    const card = corrects && desk.state.cards[corrects.visit];
    if (card !== undefined) await reached(() => line.edit(card, { text: corrects?.says ?? "", buttons: [] }));
    if (passesOn) return (await passOn(line, master, passesOn.message)) ? said : UNREACHABLE;
    return said;
  }

  async function passOn(line: Line, master: Master, message: number): Promise<boolean> {
    const owner = await ownerOf(master);
    if (!owner || owner.tgId === null) return false;
    const from = owner.tgId;
    return (
      (await reached(async () => {
        await line.passOn(message, from);
        return true;
      })) === true
    );
  }

  /** A channel may let the bot speak only for a while after the person's last words. */
  const isOpen = ({ carries: { windowMs } }: Line, heardAt: Date | undefined): boolean =>
    windowMs === null || (heardAt !== undefined && clock.now() - heardAt.getTime() < windowMs);

  const maySpeak = async (line: Line, master: Master, person: number): Promise<boolean> =>
    line.carries.windowMs === null || isOpen(line, (await chatOf(master, person))?.updatedAt);

  const tell: Announcer["tell"] = (master, ...[whom, notice]) =>
    whom === "master" ? tellMaster(master, notice) : tellClient(master, whom.client, notice);

  const change: Announcer["change"] = async (master, messageId, notice) => {
    const owner = await ownerOf(master);
    if (!owner || owner.tgId === null || messageId === null) return false;
    const desk: MasterDesk = dressDesk({ ...partsFor(master, owner), client: null });
    const composed = await composedForMaster(desk, notice);
    const line = composed && (await channel.lineTo(master, owner.tgId));
    if (!line) return false;
    const view = asMasterReads(master, desk, composed.screen);
    return (await reached(() => line.edit(messageId, view))) !== null;
  };

  return {
    tell,
    change,

    async hush(master, client, tokens) {
      const person = await personOf(master, client);
      const state = person && (await chatOf(master, person.to))?.state;
      if (!person || !state) return;
      const { openCard, flow } = state;
      if (openCard == null || !flow?.offerToken || !tokens.includes(flow.offerToken)) return;
      const line = await channel.lineTo(master, person.to);
      if (line) await reached(() => line.strip(openCard));
    },

    accepted: channel.accepted,
  };
}
