import { z } from "zod";
import { snapshotOf } from "../../../../models/service.ts";
import { servicesField } from "../fields.ts";
import { readServices } from "../services-read.ts";
import { clientTool } from "../tool.ts";

export const prices = clientTool({
  name: "prices",
  kind: "read",
  input: z.strictObject({ services: servicesField }),
  async run({ services: references }, context) {
    const read = readServices(context, references);
    if ("refused" in read) return read.refused;
    const { desk, refs } = context;
    const { serviceIds } = read;
    const named = desk.services.filter((service) => serviceIds.includes(String(service._id)));
    const services = named.length > 0 ? named : desk.services;
    if (serviceIds.length === 1) desk.state.topic = serviceIds;
    return {
      facts: {
        ok: true,
        shown: services.map((service) => ({
          service: refs.give("V", String(service._id)),
          minutes: snapshotOf(service, desk.master).durationMinutes,
        })),
      },
      reply: { screen: { kind: "prices", services } },
    };
  },
});
