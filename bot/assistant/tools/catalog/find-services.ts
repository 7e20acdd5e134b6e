import { z } from "zod";
import { snapshotOf } from "../../../../models/service.ts";
import { matchServices } from "../../../reading/match-services.ts";
import { clientTool } from "../tool.ts";

export const findServices = clientTool({
  name: "find_services",
  kind: "read",
  description:
    "Show services with length and price: the ones the words name, or all. Use it for questions about prices, lengths and what is offered.",
  input: z.strictObject({
    words: z.string().max(200).nullable().describe("What the client calls it; null for the whole list."),
  }),
  async run({ words }, { desk, refs }) {
    const named = desk.services.map((service) => ({
      id: String(service._id),
      name: service.name,
      tags: service.tags,
      service,
    }));
    const found = words ? matchServices(words, named) : [];
    const services = found.length > 0 ? found.map((one) => one.service) : desk.services;
    if (found.length === 1) desk.state.topic = found.map((one) => one.id);
    return {
      facts: {
        ok: true,
        shown_to_client: "the services with lengths and prices",
        services: services.map((service) => ({
          service: refs.give("V", String(service._id)),
          name: service.name,
          minutes: snapshotOf(service, desk.master).durationMinutes,
        })),
      },
      reply: { screen: { kind: "prices", services } },
    };
  },
});
