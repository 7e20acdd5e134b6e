import { act } from "../act.ts";
import { rotateFeed } from "./feed.ts";

export const feedActs = { rotate: act("rf", { by: ["master"] }, rotateFeed) };
