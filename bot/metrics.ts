import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import { SPOKEN_WORDS } from "../models/appointment.ts";
import type { Models } from "../models/connect.ts";

/**
 * What the process counts of itself, for Prometheus. No names, chats or masters are labels: they would be
 * without end.
 */
export interface Metrics {
  updates: Counter<"kind">;
  /** Turns of the assistant, by why the rules answered instead of the model (`model` when it did). */
  turns: Counter<"answered_by">;
  turnSeconds: Histogram;
  tasks: Counter<"kind">;
  /** Parts of a sweep that failed; what was found beside them is done. */
  sweepPartsFailed: Counter<"part">;
  text(): Promise<{ type: string; body: string }>;
}

export function createMetrics(models: Models): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const ageOf = async (at: Date | undefined) => (at ? Math.max(0, (Date.now() - at.getTime()) / 1000) : 0);
  new Gauge({
    name: "zapis_inbox_oldest_seconds",
    help: "Age of the oldest update that is not answered yet",
    registers,
    async collect() {
      const oldest = await models.inbox
        .findOne({ doneAt: null }, { receivedAt: 1 })
        .sort({ receivedAt: 1 })
        .lean();
      this.set(await ageOf(oldest?.receivedAt));
    },
  });
  new Gauge({
    name: "zapis_pending_visits",
    help: "Visits of which something is still to be said",
    registers,
    async collect() {
      this.set(
        await models.appointments.countDocuments({
          pending: { $in: SPOKEN_WORDS },
        }),
      );
    },
  });
  new Gauge({
    name: "zapis_messages_failed",
    help: "Messages nobody asked for whose sending was given up",
    registers,
    async collect() {
      this.set(await models.notifications.countDocuments({ status: "failed" }));
    },
  });
  new Gauge({
    name: "zapis_set_aside",
    help: "What failed so often that it is tried with long pauses only",
    registers,
    async collect() {
      this.set(await models.setbacks.countDocuments({ quiet: true, attempts: { $gt: 0 } }));
    },
  });
  return {
    updates: new Counter({
      name: "zapis_updates_total",
      help: "Updates received",
      labelNames: ["kind"],
      registers,
    }),
    turns: new Counter({
      name: "zapis_turns_total",
      help: "Sentences answered",
      labelNames: ["answered_by"],
      registers,
    }),
    turnSeconds: new Histogram({
      name: "zapis_turn_seconds",
      help: "From a collected sentence to its answer",
      buckets: [0.1, 0.3, 1, 2, 5, 10, 20, 30],
      registers,
    }),
    tasks: new Counter({
      name: "zapis_tasks_total",
      help: "Tasks that fell due",
      labelNames: ["kind"],
      registers,
    }),
    sweepPartsFailed: new Counter({
      name: "zapis_sweep_parts_failed_total",
      help: "Parts of a sweep that failed",
      labelNames: ["part"],
      registers,
    }),
    async text() {
      return { type: registry.contentType, body: await registry.metrics() };
    },
  };
}
