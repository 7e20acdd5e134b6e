import type { ImportScreen, RejectedLine } from "../dialogue/imports/screens.ts";
import type { Messages } from "../i18n/messages.ts";
import type { Reader } from "./reader.ts";
import { button, good, lines, type View, type ViewsOf } from "./view.ts";

const REJECTED_SHOWN = 20;

/** What is in a list: how many, and every line that nobody is in; the question whether to take it in. */
function importFoundView(screen: Extract<ImportScreen, { kind: "import_found" }>, { t }: Reader): View {
  const { list, people, known, doubles, visits } = screen;
  const yes = good(button(t.imports.yes(people), "imports.decide", { list, choice: "yes" }));
  return {
    text: lines(
      t.imports.found(people, known, doubles),
      visits > 0 && t.imports.visits(visits),
      ...rejectedLines(screen.rejected, t),
    ),
    buttons: [
      ...(people > 0 ? [[yes]] : []),
      [button(t.common.notNeeded, "imports.decide", { list, choice: "no" })],
    ],
  };
}

/** How far it is. */
const importProgressView = (
  { done, people }: Extract<ImportScreen, { kind: "import_progress" }>,
  { t }: Reader,
): View => ({ text: t.imports.soFar(done, people), buttons: [] });

/** All of it is in; a button takes it back. */
function importDoneView(screen: Extract<ImportScreen, { kind: "import_done" }>, { t }: Reader): View {
  const { list, done, visits, visitsBooked, rejected } = screen;
  return {
    text: lines(
      t.imports.done(done),
      visits > 0 && t.imports.visitsDone(visitsBooked, visits),
      ...rejectedLines(rejected, t),
    ),
    buttons: [[button(t.plans.undo, "imports.takeBack", { list })]],
  };
}

/** Every line that could not be taken, with its reason; of many, the numbers. */
function rejectedLines(rejected: readonly RejectedLine[], t: Messages): (string | false)[] {
  const reasons: Record<string, string> = t.imports.reasons;
  const shown = rejected.slice(0, REJECTED_SHOWN);
  return [
    rejected.length > 0 && t.imports.rejected(rejected.length),
    ...shown.map(({ line, text, reason }) => `${line}: ${text.slice(0, 60)} (${reasons[reason] ?? reason})`),
    rejected.length > shown.length &&
      t.imports.rejectedToo(
        rejected
          .slice(shown.length)
          .map(({ line }) => line)
          .slice(0, 400)
          .join(", "),
      ),
  ];
}

export const importsViews: ViewsOf<ImportScreen> = {
  import_found: importFoundView,
  import_progress: importProgressView,
  import_done: importDoneView,
};
