import type { PhotoNotice } from "../../../jobs/visits/notices.ts";
import { nameOf } from "../desk.ts";
import type { NoticesOf } from "../notice.ts";

export const photoNotices: NoticesOf<PhotoNotice, "master"> = {
  client_photo({ t, f }, { who, appointment, photo, caption }) {
    const what = `${nameOf(appointment.services)}, ${f.moment(appointment.start)}`;
    const text = [t.photos.from(who || t.common.noName, what), caption].filter(Boolean).join("\n");
    return { screen: { kind: "say", text }, photo };
  },
};
