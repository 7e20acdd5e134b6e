import type { OpenedNotice } from "../../../jobs/demand/notices.ts";
import { nameOf } from "../desk.ts";
import type { NoticesOf } from "../notice.ts";

export const demandNotices: NoticesOf<OpenedNotice, "client"> = {
  opened: (_desk, { services, starts }) => ({
    screen: { kind: "opened", what: nameOf(services), service: services[0]?.serviceId ?? "", starts },
  }),
};
