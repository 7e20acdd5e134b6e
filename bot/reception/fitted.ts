import type { Button, View } from "../views/view.ts";
import type { Carries } from "./channel.ts";

/** A message as one channel carries it. `list`: its buttons stand in a list that is opened. */
export interface Message extends View {
  list: boolean;
}

const cut = (text: string, length: number) =>
  text.length > length ? `${text.slice(0, length - 1).replace(/[\ud800-\udbff]$/, "")}…` : text;

/**
 * A view as messages that the channel can carry, none of its taps lost: links become words where a button
 * cannot be one, what would lie under the input is left out where nothing does, and buttons that are too many
 * for one message follow in further ones.
 */
export function fitted(view: View, carries: Carries): Message[] {
  const { buttons, listRows, links, keyboards } = carries;
  const linked = links
    ? []
    : view.buttons.flat().flatMap(({ text, url }) => (url ? [`${text}: ${url}`] : []));
  const rows = view.buttons
    .map((row) => row.filter(({ tap, url, copy }) => tap || (links && (url || copy !== undefined))))
    .map((row) => row.map((one): Button => ({ ...one, text: cut(one.text, buttons.label) })))
    .filter((row) => row.length > 0);
  const { keyboard, ...rest } = view;
  const words = { ...rest, text: [view.text, ...linked].join("\n") };
  const parts = split(rows, buttons.atMost, listRows);
  return parts.map((part, index) => ({
    ...(index === 0 ? words : { text: "…" }),
    buttons: part,
    list: part.flat().length > buttons.atMost,
    ...(keyboard && keyboards && index === 0 ? { keyboard } : {}),
  }));
}

/** Rows stay whole where they fit; the others are divided. */
function split(rows: Button[][], atMost: number, listRows: number): Button[][][] {
  const most = Math.max(atMost, listRows);
  const whole = rows.flatMap((row) =>
    Array.from({ length: Math.ceil(row.length / most) }, (_, part) =>
      row.slice(part * most, (part + 1) * most),
    ),
  );
  const parts: Button[][][] = [[]];
  for (const row of whole) {
    const last = parts.at(-1) as Button[][];
    if (last.length > 0 && last.flat().length + row.length > most) parts.push([row]);
    else last.push(row);
  }
  return parts;
}
