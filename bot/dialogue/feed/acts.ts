import { act } from "../act.ts";
import { command } from "../command.ts";
import { rotateFeed, showFeed } from "./feed.ts";

export const feedActs = { rotate: act("rf", { by: ["master"] }, rotateFeed) };

export const feedCommands = [command("feed", { by: ["master"], about: (t) => t.feed.command }, showFeed)];
