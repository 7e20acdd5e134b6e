import { randomBytes } from "node:crypto";
import { type Model, Types } from "mongoose";
import { type HistoryEntry, occupied, ticksOf } from "../engine/booking/appointment.ts";
import type { VisitPlan } from "../engine/booking/visit.ts";
import type { AppointmentWrites, Won } from "../engine/ports.ts";
import type { Interval } from "../engine/schedule/interval.ts";
import { MINUTE } from "../engine/time.ts";
import { type AppointmentDocument, storedPrice, toAppointment } from "./appointment.ts";
import { isDuplicateKey } from "./schema.ts";

const TRIES = 3;
const HISTORY_KEPT = 200;

type Appointments = Model<AppointmentDocument>;

/** The guarded writes of one master's appointments. Every state change is one document write; an index is the judge. */
export function appointmentWrites(appointments: Appointments, masterId: Types.ObjectId): AppointmentWrites {
  const own = { masterId };
  const entry = (now: number, line: Omit<HistoryEntry, "at" | "revision">, revision: number) => {
    const { from, to, ...rest } = line;
    return {
      ...rest,
      revision,
      at: new Date(now),
      ...(from === undefined ? {} : { from: new Date(from) }),
      ...(to === undefined ? {} : { to: new Date(to) }),
    };
  };
  const pushed = (line: ReturnType<typeof entry>) => ({ history: { $each: [line], $slice: -HISTORY_KEPT } });
  const found = (document: AppointmentDocument | null) => (document ? toAppointment(document) : null);
  const byKey = async (key: string) =>
    found(await appointments.findOne({ ...own, idempotencyKey: key }).lean<AppointmentDocument>());

  /**
   * Runs a write that the index may refuse. On a refusal the holders of the wanted ticks decide: a live one has won; lapsed
   * holds and lapsed moves are cleared away, and the write is tried again.
   */
  async function contend(
    ticks: readonly number[],
    now: number,
    isOwn: (holder: AppointmentDocument) => boolean,
    key: string | null,
    write: () => Promise<AppointmentDocument | null>,
  ): Promise<Won | null> {
    for (let attempt = 0; attempt < TRIES; attempt++) {
      try {
        const document = await write();
        return document ? { ok: true, appointment: toAppointment(document) } : null;
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
        // Which index the error names is chance: the key is asked first.
        const earlier = key === null ? null : await byKey(key);
        if (earlier) return { ok: true, appointment: earlier };
        const holders = await appointments
          .find({ ...own, resourceId: masterId, claims: { $in: ticks } })
          .lean<AppointmentDocument[]>();
        const others = holders.filter((holder) => !isOwn(holder));
        const live = others.some((holder) => isLive(holder, ticks, now));
        if (live) return { ok: false };
        for (const holder of others) await clearLapsed(appointments, holder, now);
      }
    }
    return { ok: false };
  }

  const visitFields = (visit: VisitPlan, start: number) => {
    const taken = occupied(start, visit);
    return {
      startTime: new Date(start),
      endTime: new Date(start + visit.durationMinutes * MINUTE),
      services: visit.services.map(({ durationMinutes, price, serviceId, stepMinutes: _, ...service }) => ({
        ...service,
        serviceId: new Types.ObjectId(serviceId),
        price: storedPrice(price),
        duration: { type: "minutes" as const, value: durationMinutes },
      })),
      totalDuration: { type: "minutes" as const, value: visit.durationMinutes },
      totalPrice: storedPrice(visit.price),
      bufferBeforeMinutes: visit.bufferBeforeMinutes,
      bufferAfterMinutes: visit.bufferAfterMinutes,
      occupies: [dates(taken)],
      claims: ticksOf(taken),
    };
  };

  /**
   * Inserts a whole document, every field named: the driver's own insert, because casting and validating by mongoose cost more
   * than the write itself (`npm run bench`); the compiler has checked the shape, the engine the values.
   */
  const insert = async (
    made: Pick<AppointmentDocument, "clientId" | "internalStatus" | "history" | "idempotencyKey"> &
      Omit<ReturnType<typeof visitFields>, "claims"> &
      Partial<AppointmentDocument>,
  ): Promise<AppointmentDocument> => {
    const document: AppointmentDocument = {
      _id: new Types.ObjectId(),
      masterId,
      resourceId: masterId,
      googleEventId: null,
      icsToken: newIcsToken(),
      notes: "",
      masterNotes: "",
      revision: 1,
      pending: [],
      offerToken: null,
      heldAt: null,
      holdExpiresAt: null,
      move: null,
      confirmedAt: null,
      createdAt: new Date(),
      updatedAt: new Date(),
      ...made,
    };
    await appointments.collection.insertOne(document as never);
    return document;
  };

  const stillFree = async (ticks: readonly number[]) => {
    const holders = await appointments
      .find({ ...own, resourceId: masterId, claims: { $in: ticks } }, { claims: 1 })
      .lean<AppointmentDocument[]>();
    const taken = new Set(holders.flatMap((holder) => holder.claims ?? []));
    return ticks.filter((tick) => !taken.has(tick));
  };

  return {
    async hold({ clientId, visit, start, token, expiresAt, key, now, notes }) {
      const earlier = await byKey(key);
      if (earlier) return { ok: true, appointment: earlier };
      const mine = { ...own, clientId: new Types.ObjectId(clientId), internalStatus: "held" as const };
      const fields = {
        ...visitFields(visit, start),
        offerToken: token,
        heldAt: new Date(now),
        holdExpiresAt: new Date(expiresAt),
        idempotencyKey: key,
        pending: [],
        ...(notes === undefined ? {} : { notes }),
      };
      const line = { by: "client", kind: "held", to: start, key: token } as const;
      const isOwn = (holder: AppointmentDocument) =>
        holder.internalStatus === "held" && String(holder.clientId) === clientId;
      const won = await contend(fields.claims, now, isOwn, key, async () => {
        const held = await appointments.findOne(mine, { revision: 1 }).lean<AppointmentDocument>();
        if (held) {
          const rewritten = await appointments
            .findOneAndUpdate(
              { ...mine, _id: held._id, revision: held.revision },
              { $set: fields, $inc: { revision: 1 }, $push: pushed(entry(now, line, held.revision + 1)) },
              { returnDocument: "after", runValidators: true },
            )
            .lean<AppointmentDocument>();
          if (rewritten) return rewritten;
        }
        return insert({
          ...fields,
          clientId: mine.clientId,
          internalStatus: "held",
          history: [entry(now, line, 1)],
        });
      });
      return won ?? { ok: false };
    },

    async book({ clientId, visit, start, key, by, now, notes, squeezeIn = false }) {
      const { claims: wanted, ...fields } = visitFields(visit, start);
      const isOwn = () => squeezeIn; // squeezed in, no holder is in the way: what is left is tried again
      const won = await contend(wanted, now, isOwn, key, async () => {
        const claims = squeezeIn ? await stillFree(wanted) : wanted;
        return insert({
          ...fields,
          ...(claims.length > 0 ? { claims } : {}), // absent, never empty: empty arrays would collide
          clientId: clientId === null ? null : new Types.ObjectId(clientId),
          internalStatus: "booked",
          idempotencyKey: key,
          notes: notes ?? "",
          pending: by.kind === "system" ? [] : ["notice"],
          history: [entry(now, { by: by.kind, kind: "booked", to: start, key }, 1)],
        });
      });
      return won ?? { ok: false };
    },

    async openSession({ visit, start, maxParticipants, key, by, now }) {
      const fields = visitFields(visit, start);
      const sessionKey = `${visit.services.map((service) => service.serviceId).join("+")}@${start}`;
      const won = await contend(
        fields.claims,
        now,
        () => false,
        key,
        () =>
          insert({
            ...fields,
            clientId: null,
            internalStatus: "booked",
            idempotencyKey: key,
            sessionKey,
            maxParticipants,
            seats: [],
            seatsTaken: 0,
            history: [entry(now, { by: by.kind, kind: "booked", to: start, key }, 1)],
          }),
      );
      return won ?? { ok: false };
    },

    async takeSeat({ appointmentId, clientId, key, now }) {
      const me = new Types.ObjectId(clientId);
      const session = await appointments
        .findOne(
          { ...own, _id: new Types.ObjectId(appointmentId), internalStatus: "booked" },
          { totalPrice: 1, maxParticipants: 1, startTime: 1, revision: 1 },
        )
        .lean<AppointmentDocument>();
      if (session?.maxParticipants === undefined) return null;
      const line = entry(
        now,
        { by: "client", kind: "seat_taken", to: session.startTime.getTime(), key, clientId },
        session.revision + 1,
      );
      // Seats are the only record of taking part: one update, guarded by their number and by the person not being in.
      const taken = await appointments
        .findOneAndUpdate(
          {
            ...own,
            _id: session._id,
            internalStatus: "booked",
            seatsTaken: { $lt: session.maxParticipants },
            "seats.clientId": { $ne: me },
          },
          {
            $inc: { seatsTaken: 1, revision: 1 },
            $push: {
              seats: {
                clientId: me,
                icsToken: newIcsToken(),
                price: session.totalPrice,
                takenAt: new Date(now),
                confirmedAt: null,
              },
              ...pushed(line),
            },
            $addToSet: { pending: "notice" },
          },
          { returnDocument: "after" },
        )
        .lean<AppointmentDocument>();
      return found(
        taken ??
          (await appointments
            .findOne({ ...own, _id: session._id, "seats.clientId": me })
            .lean<AppointmentDocument>()),
      );
    },

    async leaveSeat({ appointmentId, clientId, by, key, now }) {
      const me = new Types.ObjectId(clientId);
      const guard = {
        ...own,
        _id: new Types.ObjectId(appointmentId),
        internalStatus: "booked" as const,
        "seats.clientId": me,
      };
      const session = await appointments
        .findOne(guard, { startTime: 1, revision: 1 })
        .lean<AppointmentDocument>();
      if (!session) return null;
      const line = entry(
        now,
        { by: by.kind, kind: "seat_left", from: session.startTime.getTime(), key, clientId },
        session.revision + 1,
      );
      return found(
        await appointments
          .findOneAndUpdate(
            guard,
            {
              $inc: { seatsTaken: -1, revision: 1 },
              $pull: { seats: { clientId: me } },
              $push: pushed(line),
              $addToSet: { pending: "notice" },
            },
            { returnDocument: "after" },
          )
          .lean<AppointmentDocument>(),
      );
    },

    async confirm({ clientId, token, now }) {
      const guard = {
        ...own,
        clientId: new Types.ObjectId(clientId),
        offerToken: token,
        internalStatus: "held" as const,
        holdExpiresAt: { $gt: new Date(now) },
      };
      const held = await appointments
        .findOne(guard, { revision: 1, startTime: 1 })
        .lean<AppointmentDocument>();
      if (!held) return null;
      return found(
        await appointments
          .findOneAndUpdate(
            { ...guard, revision: held.revision },
            {
              $set: { internalStatus: "booked", holdExpiresAt: null },
              $inc: { revision: 1 },
              $addToSet: { pending: "notice" },
              $push: pushed(
                entry(
                  now,
                  { by: "client", kind: "booked", to: held.startTime.getTime(), key: token },
                  held.revision + 1,
                ),
              ),
            },
            { returnDocument: "after" },
          )
          .lean<AppointmentDocument>(),
      );
    },

    async letGo({ clientId, token, now }) {
      const held = await appointments
        .findOne({
          ...own,
          clientId: new Types.ObjectId(clientId),
          offerToken: token,
          internalStatus: "held",
        })
        .lean<AppointmentDocument>();
      return held ? found(await endHold(appointments, held, now, "let_go")) : null;
    },

    async proposeMove({ appointment, start, token, expiresAt, by, now }) {
      const current = occupied(appointment.start, appointment);
      const wanted = occupied(start, appointment);
      const held = await appointments
        .findOne({ ...own, _id: new Types.ObjectId(appointment.id) }, { claims: 1 })
        .lean<AppointmentDocument>();
      // What it holds now, not what it would take: a visit squeezed in holds only a part.
      const claims = [...new Set([...(held?.claims ?? []), ...ticksOf(wanted)])];
      const line = {
        by: by.kind,
        kind: "move_proposed",
        from: appointment.start,
        to: start,
        key: token,
      } as const;
      return contend(
        claims,
        now,
        (holder) => String(holder._id) === appointment.id,
        null,
        () =>
          appointments
            .findOneAndUpdate(
              {
                ...own,
                _id: new Types.ObjectId(appointment.id),
                internalStatus: "booked",
                revision: appointment.revision,
              },
              {
                $set: {
                  claims,
                  occupies: [dates(current), dates(wanted)],
                  move: {
                    startTime: new Date(start),
                    endTime: new Date(start + appointment.durationMinutes * MINUTE),
                    token,
                    expiresAt: new Date(expiresAt),
                  },
                },
                $inc: { revision: 1 },
                $push: pushed(entry(now, line, appointment.revision + 1)),
              },
              { returnDocument: "after" },
            )
            .lean<AppointmentDocument>(),
      );
    },

    async confirmMove({ appointment, token, by, now }) {
      if (!appointment.move) return null;
      const { start, end } = appointment.move;
      const taken = occupied(start, appointment);
      const line = { by: by.kind, kind: "moved", from: appointment.start, to: start, key: token } as const;
      return found(
        await appointments
          .findOneAndUpdate(
            {
              ...own,
              _id: new Types.ObjectId(appointment.id),
              internalStatus: "booked",
              revision: appointment.revision,
              "move.token": token,
              "move.expiresAt": { $gt: new Date(now) },
            },
            {
              $set: {
                startTime: new Date(start),
                endTime: new Date(end),
                claims: ticksOf(taken),
                occupies: [dates(taken)],
                move: null,
                confirmedAt: null,
              },
              $inc: { revision: 1 },
              ...(by.kind === "system" ? {} : { $addToSet: { pending: "notice" as const } }),
              $push: pushed(entry(now, line, appointment.revision + 1)),
            },
            { returnDocument: "after" },
          )
          .lean<AppointmentDocument>(),
      );
    },

    async dropMove({ appointment, by, now }) {
      const document = await appointments
        .findOne({ ...own, _id: new Types.ObjectId(appointment.id) })
        .lean<AppointmentDocument>();
      return document ? found(await endMove(appointments, document, now, by.kind)) : null;
    },

    async cancel({ appointmentId, by, reason, key, now }) {
      const guard = { ...own, _id: new Types.ObjectId(appointmentId), internalStatus: "booked" as const };
      for (let attempt = 0; attempt < TRIES; attempt++) {
        const current = await appointments
          .findOne(guard, { revision: 1, startTime: 1 })
          .lean<AppointmentDocument>();
        if (!current) return null;
        const line = {
          by: by.kind,
          kind: "cancelled",
          from: current.startTime.getTime(),
          key,
          ...(reason ? { reason } : {}),
        } as const;
        const cancelled = await appointments
          .findOneAndUpdate(
            { ...guard, revision: current.revision },
            {
              $set: { internalStatus: "cancelled", occupies: [], move: null },
              $unset: { claims: 1 },
              $inc: { revision: 1 },
              ...(by.kind === "system" ? {} : { $addToSet: { pending: "notice" as const } }),
              $push: pushed(entry(now, line, current.revision + 1)),
            },
            { returnDocument: "after" },
          )
          .lean<AppointmentDocument>();
        if (cancelled) return toAppointment(cancelled);
      }
      return null;
    },

    async finish({ appointmentId, outcome, by, key, now }) {
      const guard = {
        ...own,
        _id: new Types.ObjectId(appointmentId),
        internalStatus: { $in: ["booked", "completed", "no_show"] as const },
      };
      for (let attempt = 0; attempt < TRIES; attempt++) {
        const current = await appointments
          .findOne(guard, { revision: 1, startTime: 1 })
          .lean<AppointmentDocument>();
        if (!current) return null;
        const line = { by: by.kind, kind: outcome, from: current.startTime.getTime(), key } as const;
        const finished = await appointments
          .findOneAndUpdate(
            { ...guard, revision: current.revision },
            {
              $set: { internalStatus: outcome },
              $inc: { revision: 1 },
              $push: pushed(entry(now, line, current.revision + 1)),
            },
            { returnDocument: "after" },
          )
          .lean<AppointmentDocument>();
        if (finished) return toAppointment(finished);
      }
      return null;
    },

    async byId(id) {
      return Types.ObjectId.isValid(id)
        ? found(
            await appointments.findOne({ ...own, _id: new Types.ObjectId(id) }).lean<AppointmentDocument>(),
          )
        : null;
    },

    async byToken(token) {
      return found(
        await appointments
          .findOne({ ...own, $or: [{ offerToken: token }, { "history.key": token }] })
          .sort({ updatedAt: -1 })
          .lean<AppointmentDocument>(),
      );
    },
  };
}

const dates = ({ start, end }: Interval) => ({ start: new Date(start), end: new Date(end) });
const newIcsToken = () => randomBytes(18).toString("base64url");

/** Whether a holder of some of `ticks` still has a right to one of them. */
function isLive(holder: AppointmentDocument, ticks: readonly number[], now: number): boolean {
  if (holder.internalStatus === "held") return (holder.holdExpiresAt?.getTime() ?? 0) > now;
  if (!holder.move || holder.move.expiresAt.getTime() > now) return true;
  const own = new Set(ticksOf(ownInterval(holder)));
  return ticks.some((tick) => own.has(tick));
}

function ownInterval(document: AppointmentDocument): Interval {
  return occupied(document.startTime.getTime(), {
    durationMinutes: document.totalDuration.value,
    bufferBeforeMinutes: document.bufferBeforeMinutes,
    bufferAfterMinutes: document.bufferAfterMinutes,
  });
}

async function clearLapsed(
  appointments: Appointments,
  holder: AppointmentDocument,
  now: number,
): Promise<void> {
  if (holder.internalStatus === "held") await endHold(appointments, holder, now, "expired");
  else if (holder.move) await endMove(appointments, holder, now, "system");
}

/** Ends a hold: kept as `expired`, its ticks free. One that lapsed by itself is to be spoken about once. */
export async function endHold(
  appointments: Appointments,
  held: AppointmentDocument,
  now: number,
  kind: "expired" | "let_go",
): Promise<AppointmentDocument | null> {
  const lapsed = kind === "expired";
  return appointments
    .findOneAndUpdate(
      {
        masterId: held.masterId,
        _id: held._id,
        internalStatus: "held",
        revision: held.revision,
        ...(lapsed ? { holdExpiresAt: { $lte: new Date(now) } } : {}),
      },
      {
        $set: {
          internalStatus: "expired",
          occupies: [],
          idempotencyKey: null,
          pending: lapsed ? ["hold_ended"] : [],
        },
        $unset: { claims: 1 },
        $inc: { revision: 1 },
        $push: {
          history: {
            $each: [
              {
                revision: held.revision + 1,
                at: new Date(now),
                by: lapsed ? "system" : "client",
                kind,
                from: held.startTime,
              },
            ],
            $slice: -HISTORY_KEPT,
          },
        },
      },
      { returnDocument: "after" },
    )
    .lean<AppointmentDocument>();
}

/** Takes a move hold off a visit, which keeps its own time. By `system` only once it lapsed. */
export async function endMove(
  appointments: Appointments,
  document: AppointmentDocument,
  now: number,
  by: "client" | "master" | "system",
): Promise<AppointmentDocument | null> {
  if (!document.move) return document;
  const own = ownInterval(document);
  const ownTicks = new Set(ticksOf(own));
  const claims = (document.claims ?? []).filter((tick) => ownTicks.has(tick));
  return appointments
    .findOneAndUpdate(
      {
        masterId: document.masterId,
        _id: document._id,
        internalStatus: "booked",
        revision: document.revision,
        "move.token": document.move.token,
        ...(by === "system" ? { "move.expiresAt": { $lte: new Date(now) } } : {}),
      },
      {
        $set: {
          ...(claims.length > 0 ? { claims } : {}),
          occupies: [dates(own)],
          move: null,
          ...(by === "system" ? { pending: [...new Set([...document.pending, "hold_ended" as const])] } : {}),
        },
        ...(claims.length > 0 ? {} : { $unset: { claims: 1 } }),
        $inc: { revision: 1 },
        $push: {
          history: {
            $each: [
              {
                revision: document.revision + 1,
                at: new Date(now),
                by,
                kind: "move_dropped",
                from: document.move.startTime,
                to: document.startTime,
                key: document.move.token,
              },
            ],
            $slice: -HISTORY_KEPT,
          },
        },
      },
      { returnDocument: "after" },
    )
    .lean<AppointmentDocument>();
}
