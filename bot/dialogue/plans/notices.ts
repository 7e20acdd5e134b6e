import type { PlanNotice, PlanTouchesNotice } from "../../../jobs/plans/notices.ts";
import { timesLike } from "../booking/instead.ts";
import type { NoticesOf } from "../notice.ts";
import { planOutcome } from "./outcome.ts";

export const planNotices: NoticesOf<PlanNotice, "master"> = {
  plan_deadline: ({ t }, { plan, people }) => ({
    screen: {
      kind: "plan_deadline",
      plan: String(plan._id),
      people: people.map(({ name, phone }) => ({ who: name || t.common.noName, phone })),
      reachable: people.some((one) => one.reachable),
    },
  }),

  async plan_answers(desk, { plan }) {
    const { screen } = await planOutcome(desk, plan);
    return screen ? { screen } : null;
  },
};

export const planTouchesNotices: NoticesOf<PlanTouchesNotice, "client"> = {
  ask_move: (_desk, { appointment }) =>
    appointment.move ? { screen: { kind: "move_asked", appointment, move: appointment.move } } : null,

  day_closed: async (desk, { appointment }) => ({
    screen: {
      kind: "day_closed",
      visit: appointment.id,
      start: appointment.start,
      times: await timesLike(desk, appointment, appointment.start),
    },
  }),
};
