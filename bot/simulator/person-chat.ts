import type {
  CallbackQuery,
  Message,
  ReplyKey,
  ReplyKeyboard,
  SimBot,
  SimButton,
  SimChat,
  SimMessage,
  SimUser,
  TelegramServer,
} from "./types.ts";

/** One person's private chat with one bot: what they see, and what they can do. */
export class PersonChat implements SimChat {
  readonly messages = new Map<number, SimMessage>();
  keyboard: ReplyKeyboard | null = null;
  blocked = false;
  /** The person has written first: before that a bot cannot. */
  known = false;
  #nextMessageId = 1;
  #nextCallback = 1;
  readonly telegram: TelegramServer;
  readonly bot: SimBot;
  readonly user: SimUser;

  constructor(telegram: TelegramServer, bot: SimBot, user: SimUser) {
    this.telegram = telegram;
    this.bot = bot;
    this.user = user;
  }

  get list(): SimMessage[] {
    return [...this.messages.values()];
  }

  /** The newest message of the bot's. */
  get newest(): SimMessage | undefined {
    return this.list.findLast((message) => message.from === "bot");
  }

  takeId(): number {
    return this.#nextMessageId++;
  }

  send(text: string, replyTo?: SimMessage): void {
    const entities = /^\/\w+/.exec(text);
    this.#say(text, {
      text,
      ...(entities ? { entities: [{ type: "bot_command", offset: 0, length: entities[0].length }] } : {}),
      ...this.#reply(replyTo),
    });
  }

  start(payload = ""): void {
    this.send(payload ? `/start ${payload}` : "/start");
  }

  contact(phone: string, own: boolean): void {
    this.#say("[contact]", {
      contact: {
        phone_number: phone,
        first_name: own ? this.user.first_name : "Somebody",
        user_id: own ? this.user.id : this.user.id + 1,
      },
    });
  }

  location(latitude: number, longitude: number): void {
    this.#say("[location]", { location: { latitude, longitude } });
  }

  /** Agrees to the sheet that makes a bot: it is there, and the bot that asked is told. */
  makeBot(name: string, username: string): SimBot {
    const made = this.telegram.makeManaged(this.bot, this.user.id, name, username);
    this.telegram.push(
      this.bot,
      { managed_bot: { user: { is_bot: false, ...this.user }, bot: made.info } } as never,
      `chat:${this.user.id}`,
    );
    this.#say("[bot]", { managed_bot_created: { bot: made.info } });
    return made;
  }

  voice(words: string): void {
    const file_id = this.#file(Buffer.from(words));
    this.#say(`[voice] ${words}`, {
      voice: {
        file_id,
        file_unique_id: file_id,
        duration: Math.max(1, Math.round(words.length / 12)),
        mime_type: "audio/ogg",
        file_size: words.length,
      },
    });
  }

  document(name: string, content: string): void {
    const file_id = this.#file(Buffer.from(content));
    this.#say(`[document] ${name}`, {
      document: {
        file_id,
        file_unique_id: file_id,
        file_name: name,
        mime_type: "text/csv",
        file_size: Buffer.byteLength(content),
      },
    });
  }

  photo(caption: string, replyTo?: SimMessage): void {
    const file_id = this.#file(Buffer.from([0xff, 0xd8]));
    this.#say(`[photo] ${caption}`, {
      photo: [{ file_id, file_unique_id: file_id, width: 800, height: 600, file_size: 2 }],
      ...(caption ? { caption } : {}),
      ...this.#reply(replyTo),
    });
  }

  sticker(): void {
    const file_id = this.#file(Buffer.from("webp"));
    this.#say("[sticker]", {
      sticker: {
        file_id,
        file_unique_id: file_id,
        type: "regular",
        width: 512,
        height: 512,
        is_animated: false,
        is_video: false,
      },
    });
  }

  forward(text: string): void {
    this.#say(text, {
      text,
      forward_origin: { type: "hidden_user", sender_user_name: "Somebody", date: unix() },
    });
  }

  block(): void {
    this.blocked = true;
    this.#member("kicked");
  }

  unblock(): void {
    this.blocked = false;
    this.#member("member");
  }

  /**
   * Taps the newest button, inline or under the input, whose label contains `label`. False when there is
   * none. Copies the message as it looks now: that is what a real tap carries.
   */
  tap(label: string): boolean {
    const wanted = label.toLowerCase();
    const fits = (text: string) => text.toLowerCase().includes(wanted);
    const inline = this.list.findLast(
      (message) => message.from === "bot" && message.buttons.flat().some((button) => fits(button.text)),
    );
    const under = this.keyboard?.rows.flat().find((key) => fits(key.text));
    if (under && (!inline || (this.keyboard?.messageId ?? 0) > inline.id)) {
      this.#press(under);
      return true;
    }
    const button = inline?.buttons.flat().find((one) => fits(one.text));
    if (!inline || !button) return false;
    if (button.data !== undefined) this.tapData(inline, button);
    return true;
  }

  /** Taps a button under the input by its whole label. */
  tapUnder(label: string): boolean {
    const key = this.keyboard?.rows.flat().find((one) => one.text === label);
    if (key) this.#press(key);
    return key !== undefined;
  }

  #press(key: ReplyKey): void {
    if (key.requestLocation) this.location(43.238, 76.945);
    else if (key.requestBot) this.makeBot(key.requestBot.name, key.requestBot.username);
    else if (key.requestContact)
      this.contact(`+7702${String(this.user.id).padStart(7, "0").slice(-7)}`, true);
    else this.send(key.text);
  }

  /** The tap itself, also of a button that a test kept from earlier. */
  tapData(message: SimMessage, button: SimButton): void {
    const id = `${this.user.id}${this.#nextCallback++}${Date.now() % 1_000_000}`;
    const query: CallbackQuery = {
      id,
      from: { is_bot: false, ...this.user },
      chat_instance: String(this.user.id),
      data: button.data ?? "",
      message: {
        message_id: message.id,
        date: unix(),
        chat: this.#chat(),
        from: this.bot.info,
        text: message.text,
        reply_markup: {
          inline_keyboard: message.buttons.map((row) =>
            row.map((one) => ({ text: one.text, callback_data: one.data ?? "" })),
          ),
        },
      } as Message,
    };
    this.telegram.callbacks.set(id, { query, bornAt: Date.now(), answered: false, chat: this });
    this.telegram.push(this.bot, { callback_query: query }, `callback:${this.user.id}`);
  }

  #say(shown: string, content: Partial<Message>): void {
    const { managed } = this.bot;
    if (managed?.restricted && managed.owner !== this.user.id) return; // it cannot be opened
    this.known = true;
    const id = this.takeId();
    const photo = content.photo?.[0]?.file_id;
    this.messages.set(id, {
      id,
      from: "user",
      text: shown,
      buttons: [],
      ...(photo === undefined ? {} : { photo }),
    });
    const message = {
      message_id: id,
      date: unix(),
      chat: this.#chat(),
      from: { is_bot: false, ...this.user },
      ...content,
    } as Message;
    this.telegram.push(this.bot, { message } as never, `chat:${this.user.id}`);
  }

  #reply(to: SimMessage | undefined): object {
    return to
      ? {
          reply_to_message: {
            message_id: to.id,
            date: unix(),
            chat: this.#chat(),
            from: this.bot.info,
            text: to.text,
          },
        }
      : {};
  }

  #member(status: "kicked" | "member"): void {
    const member = (as: string) => ({
      user: this.bot.info,
      status: as,
      ...(as === "kicked" ? { until_date: 0 } : {}),
    });
    this.telegram.push(
      this.bot,
      {
        my_chat_member: {
          chat: this.#chat(),
          from: { is_bot: false, ...this.user },
          date: unix(),
          old_chat_member: member(status === "kicked" ? "member" : "kicked"),
          new_chat_member: member(status),
        },
      } as never,
      `chat:${this.user.id}`,
    );
  }

  #chat() {
    const { id, first_name, last_name, username } = this.user;
    return {
      id,
      type: "private" as const,
      first_name,
      ...(last_name ? { last_name } : {}),
      ...(username ? { username } : {}),
    };
  }

  #file(content: Buffer): string {
    const id = `file-${this.telegram.files.size + 1}`;
    this.telegram.files.set(id, content);
    return id;
  }
}

const unix = () => Math.floor(Date.now() / 1000);
