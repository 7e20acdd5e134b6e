import type { SimEvent } from "../simulator/types.ts";
import type { Reading } from "./read-lines.ts";

export interface Printer {
  event(event: SimEvent, to: string): void;
  said(line: string): void;
  problem(text: string): void;
  /** Something about the talk, beside it. */
  note(text: string): void;
  /** What was read in a message. */
  read(reading: Reading): void;
}

/** One JSON object a line: `{to,text,buttons,files,toast,edited}`, and `{read}` beside what was said. */
export function jsonPrinter(write: (line: string) => void): Printer {
  const put = (value: object) => write(JSON.stringify(value));
  return {
    event(event, to) {
      if (event.kind === "said") return;
      if (event.kind === "toast")
        return put({ to, text: "", buttons: [], files: [], toast: event.text, edited: false });
      const { message } = event;
      const under =
        event.kind === "message" ? (event.keyboard?.rows.flat().map((key) => key.text) ?? []) : [];
      put({
        to,
        text: message.text,
        buttons: [...message.buttons.flat().map((button) => button.text), ...under],
        files: message.file ? [message.file.name] : [],
        toast: null,
        edited: event.kind === "edit",
      });
    },
    said: () => {},
    problem: (text) => put({ problem: text }),
    note: (text) => put({ note: text }),
    read: (reading) => put({ read: reading }),
  };
}

/** A transcript for people. Without `echo` it leaves out what they typed: they see it where they typed it. */
export function textPrinter(write: (line: string) => void, { echo = true } = {}): Printer {
  const put = (first: string, rest: readonly string[]) => {
    write(first);
    for (const line of rest) write(`    ${line}`);
  };
  return {
    event(event, to) {
      if (event.kind === "said") return;
      if (event.kind === "toast") return write(`bot → ${to}: » ${event.text}`);
      const { message } = event;
      const under =
        event.kind === "message" && event.keyboard
          ? event.keyboard.rows.map((row) => row.map((key) => `[${key.text}]`).join(" "))
          : [];
      const rows = message.buttons.map((row) => row.map((button) => `[${button.text}]`).join(" "));
      const file = message.file ? [`(file ${message.file.name})`] : [];
      const [first = "", ...rest] = [...file, ...message.text.split("\n"), ...rows, ...under].filter(
        (line) => line !== "",
      );
      put(`bot ${event.kind === "edit" ? "⟳" : "→"} ${to}: ${first}`, rest);
    },
    said(said) {
      const [first = "", ...rest] = said.split("\n");
      if (echo) put(first, rest);
    },
    problem: (text) => write(`! ${text}`),
    note(text) {
      for (const line of text.split("\n")) write(`      ${line}`);
    },
    read: () => {},
  };
}
