import type { Act, Field, Fields } from "../dialogue/act.ts";
import { ACTS, type ActName, type Tap } from "../dialogue/acts.ts";
import type { Desk, Side } from "../dialogue/desk.ts";
import type { ReplyToTap } from "../dialogue/reply.ts";

/** An act whose side and fields are known when it is tapped, not before. */
type AnyAct = Act<Side, Fields>;

const byName = new Map<string, AnyAct>();
const byCode = new Map<string, { name: ActName; act: AnyAct }>();
for (const [room, acts] of Object.entries(ACTS))
  for (const [what, one] of Object.entries(acts)) {
    const name = `${room}.${what}` as ActName;
    const act = one as unknown as AnyAct;
    const taken = byCode.get(act.code);
    if (taken) throw new Error(`two buttons are called ${act.code}: ${taken.name}, ${name}`);
    byName.set(name, act);
    byCode.set(act.code, { name, act });
  }

/** Throws for a name that no room has. */
export function actOf(name: ActName): AnyAct {
  const act = byName.get(name);
  if (!act) throw new Error(`no button does ${name}`);
  return act;
}

/** Telegram's limit on callback_data, in bytes. */
const MAX_BYTES = 64;

const written = (field: Field, value: string | number | undefined): string =>
  field === "minute" ? (Number(value) / 60_000).toString(36) : String(value);

/** The data of a button in callback_data. Throws RangeError when it would pass Telegram's 64 bytes. */
export function encode({ name, args }: Tap): string {
  const { code, fields } = actOf(name);
  const data = [code, ...Object.entries(fields).map(([key, field]) => written(field, args[key]))].join("|");
  if (Buffer.byteLength(data) > MAX_BYTES) throw new RangeError(`callback data of ${name} is too long`);
  return data;
}

/** A field as it came; null for what no button of ours carries there. */
function read(field: Field, part: string): string | number | null {
  if (field === "text") return /^[\w-]{1,48}$/.test(part) ? part : null;
  if (typeof field === "object") return field.includes(part) ? part : null;
  const value = field === "minute" ? Number.parseInt(part, 36) * 60_000 : Number(part);
  return Number.isSafeInteger(value) ? value : null;
}

/** What was tapped; null for anything that no button of ours carries. */
export function decode(data: string): Tap | null {
  const [code = "", ...parts] = data.split("|");
  const known = byCode.get(code);
  if (!known) return null;
  const fields = Object.entries(known.act.fields);
  if (parts.length !== fields.length) return null;
  const args: Record<string, string | number> = {};
  for (const [index, [key, field]] of fields.entries()) {
    const value = read(field, parts[index] as string);
    if (value === null) return null;
    args[key] = value;
  }
  return { name: known.name, args };
}

/** Whether a button is of an earlier flow than the one at hand: nothing happens, and it goes away. */
export const isOfEarlierFlow = ({ state }: Desk, { name, args }: Tap): boolean =>
  actOf(name).ofFlow && state.flow?.id !== args.flow;

/** Walks the step of a tap at this desk. A button of the other side's is as unknown here as any other. */
export async function perform(desk: Desk, { name, args }: Tap): Promise<ReplyToTap> {
  const act = actOf(name);
  return act.by.includes(desk.side) ? act.run(desk, args) : { toast: desk.t.common.stale };
}
