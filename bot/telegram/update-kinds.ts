/** The kinds of updates we ask for; always sent, since leaving it out would keep whatever was set before. */
export const ALLOWED_UPDATES = ["message", "callback_query", "my_chat_member"] as const;

/** The platform's bot hears of the bots it made, too. */
export const PLATFORM_UPDATES = [...ALLOWED_UPDATES, "managed_bot"] as const;
