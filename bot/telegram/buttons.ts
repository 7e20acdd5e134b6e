import type { Field } from "../dialogue/act.ts";
import { actOf, nameOfCode, type Tap } from "../dialogue/acts.ts";

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
  const name = nameOfCode(code);
  if (!name) return null;
  const fields = Object.entries(actOf(name).fields);
  if (parts.length !== fields.length) return null;
  const args: Record<string, string | number> = {};
  for (const [index, [key, field]] of fields.entries()) {
    const value = read(field, parts[index] as string);
    if (value === null) return null;
    args[key] = value;
  }
  return { name, args };
}
