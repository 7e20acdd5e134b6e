import type { Appointment } from "../engine/booking/appointment.ts";
import type { Price } from "../engine/booking/visit.ts";
import { toMajor, toMinor } from "../engine/money.ts";
import type { AppointmentDocument, StoredPlan } from "./appointment.ts";

/** Price as stored: major units, as the rest of the stored prices. */
export function storedPrice({ type, value, upTo, currency }: Price): Price {
  return {
    type,
    value: toMajor(value, currency),
    ...(upTo === undefined ? {} : { upTo: toMajor(upTo, currency) }),
    currency,
  };
}

function loadedPrice({ type, value, upTo, currency }: Price): Price {
  return {
    type,
    value: toMinor(value, currency),
    ...(upTo === undefined ? {} : { upTo: toMinor(upTo, currency) }),
    currency,
  };
}

/** What a visit is made of, as the engine knows it. */
const knownPlan = ({
  services,
  totalDuration,
  totalPrice,
  bufferBeforeMinutes,
  bufferAfterMinutes,
}: StoredPlan) => ({
  services: services.map(({ serviceId, price: stored, duration: length, ...service }) => ({
    ...service,
    serviceId: String(serviceId),
    price: loadedPrice(stored),
    durationMinutes: length.value,
  })),
  durationMinutes: totalDuration.value,
  bufferBeforeMinutes,
  bufferAfterMinutes,
  price: loadedPrice(totalPrice),
});

/** The document as the engine knows it. */
export function toAppointment(document: AppointmentDocument): Appointment {
  const { move } = document;
  return {
    id: String(document._id),
    clientId: document.clientId ? String(document.clientId) : null,
    start: document.startTime.getTime(),
    end: document.endTime.getTime(),
    ...knownPlan(document),
    status: document.internalStatus,
    notes: document.notes,
    icsToken: document.icsToken,
    revision: document.revision,
    createdAt: document.createdAt.getTime(),
    confirmedAt: document.confirmedAt?.getTime() ?? null,
    offerToken: document.offerToken,
    holdExpiresAt: document.holdExpiresAt?.getTime() ?? null,
    heldAt: document.heldAt?.getTime() ?? null,
    move: move
      ? {
          start: move.startTime.getTime(),
          end: move.endTime.getTime(),
          token: move.token,
          expiresAt: move.expiresAt.getTime(),
          ...(move.becomes ? { becomes: knownPlan(move.becomes) } : {}),
        }
      : null,
    session:
      document.seats === undefined
        ? null
        : {
            maxParticipants: document.maxParticipants ?? 0,
            seats: document.seats.map((seat) => ({
              clientId: String(seat.clientId),
              icsToken: seat.icsToken,
              price: loadedPrice(seat.price),
              takenAt: seat.takenAt.getTime(),
              confirmedAt: seat.confirmedAt?.getTime() ?? null,
            })),
          },
    history: document.history.map(({ revision, at, by, kind, from, to, reason, was, key, clientId }) => ({
      revision,
      at: at.getTime(),
      by,
      kind,
      ...(from ? { from: from.getTime() } : {}),
      ...(to ? { to: to.getTime() } : {}),
      ...(reason ? { reason } : {}),
      ...(was ? { was } : {}),
      ...(clientId ? { clientId } : {}),
      ...(key ? { key } : {}),
    })),
  };
}
