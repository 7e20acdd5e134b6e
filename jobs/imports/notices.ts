import type { ClientImport } from "../../models/client-import.ts";

/** What a list of people holds, and how far it is. */
export type ImportNotice =
  /** With the question whether to take it in; null: it could not be read. */
  { kind: "import_read"; list: ClientImport | null } | { kind: "import_progress"; list: ClientImport };
