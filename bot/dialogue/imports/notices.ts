import type { ImportNotice } from "../../../jobs/imports/notices.ts";
import type { NoticesOf } from "../notice.ts";

export const importNotices: NoticesOf<ImportNotice, "master"> = {
  import_read({ t }, { list }) {
    if (!list) return { screen: { kind: "say", text: t.imports.failed } };
    const { _id, rows, known, doubles, visits, rejected } = list;
    return {
      screen: {
        kind: "import_found",
        list: String(_id),
        people: rows.length,
        known,
        doubles,
        visits: visits.length,
        rejected,
      },
    };
  },
  import_progress(_desk, { list: { _id, status, done, rows, visits, visitsBooked, rejected } }) {
    const list = String(_id);
    return {
      screen:
        status === "done"
          ? { kind: "import_done", list, done, visits: visits.length, visitsBooked, rejected }
          : { kind: "import_progress", done, people: rows.length },
    };
  },
};
