import type { Connection, mongo } from "mongoose";

/** A command as it went to the database: `findAndModify chats`. */
export interface Command {
  name: string;
  /** Empty for a command about no collection. */
  collection: string;
}

/** What a driver says of its own accord: no work of ours. */
const OF_THE_DRIVER = new Set(["hello", "ismaster", "isMaster", "ping", "endSessions", "buildInfo"]);

/** The connection string of a store whose commands can be watched: the driver decides it when it connects. */
export const monitored = (uri: string): string =>
  `${uri}${uri.includes("?") ? "&" : "?"}monitorCommands=true`;

/**
 * A lease or a thought kept alive by a timer: how many there are says how slow the machine is, not what was
 * asked. Told by its shape: a pipeline that moves some `….until` and nothing else.
 */
function isHeartbeat(command: mongo.Document): boolean {
  const updates = command.updates as { u: unknown }[] | undefined;
  return (
    updates?.every(({ u }) => {
      if (!Array.isArray(u) || u.length !== 1) return false;
      const fields = Object.keys((u[0] as { $set?: object }).$set ?? {});
      return fields.length > 0 && fields.every((field) => field.endsWith(".until"));
    }) ?? false
  );
}

export interface Watch {
  /** The commands sent while `work` ran, in order; the store must have been opened with `monitored`. */
  during(work: () => Promise<void>): Promise<Command[]>;
  stop(): void;
}

/** Watches what a store's connection sends to the database. */
export function watchCommands(connection: Connection): Watch {
  const client = connection.getClient();
  let heard: Command[] | null = null;
  const listen = ({ commandName, command }: mongo.CommandStartedEvent) => {
    if (!heard || OF_THE_DRIVER.has(commandName) || isHeartbeat(command)) return;
    const about = commandName === "getMore" ? command.collection : command[commandName];
    heard.push({ name: commandName, collection: typeof about === "string" ? about : "" });
  };
  client.on("commandStarted", listen);
  return {
    async during(work) {
      const mine: Command[] = [];
      heard = mine;
      try {
        await work();
      } finally {
        heard = null;
      }
      return mine;
    },
    stop: () => void client.off("commandStarted", listen),
  };
}
