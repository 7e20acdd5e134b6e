import { isListOfPeople } from "../../reading/lists.ts";
import type { MasterDesk } from "../desk.ts";
import type { Heard } from "../heard.ts";
import { type Reply, say } from "../reply.ts";
import { beginImport } from "./import.ts";

/** A list of people, not a database. */
const LIST_BYTES = 2 * 1024 * 1024;

/** A file: a list of people, or nothing that can be taken in. */
export async function fileOfPeople(desk: MasterDesk, { file }: Heard): Promise<Reply | null> {
  if (!file) return null;
  const list = file.bytes <= LIST_BYTES && /\.(csv|tsv|txt)$/i.test(file.name);
  return list ? beginImport(desk, { fileId: file.id }) : say(desk.t.imports.what);
}

/** People written down one below the other. */
export async function peoplePasted(desk: MasterDesk, { text, replyTo }: Heard): Promise<Reply | null> {
  return replyTo === null && isListOfPeople(text) ? beginImport(desk, { pasted: text }) : null;
}
