import type { StartScreen } from "../dialogue/start/screens.ts";
import type { Reader } from "./reader.ts";
import { shareButtons } from "./share.ts";
import { lines, type ViewsOf } from "./view.ts";
import { inText } from "./visit-card.ts";

export const startViews: ViewsOf<StartScreen> = {
  /** The greeting: the master's own words to someone new, the next visit to someone known. */
  welcome(screen, reader) {
    const { t, f, master } = reader;
    const next =
      screen.next &&
      t.start.nextVisit(`${inText(screen.next, reader)}, ${f.span(screen.next.start, screen.next.end)}`);
    const text = screen.returning
      ? lines(t.start.welcomeBack, next)
      : (welcomeOf(reader, screen.name) ?? t.start.welcome(master.masterName));
    return { text, buttons: [], keyboard: "main" };
  },

  master_help({ more }, reader) {
    const { t, master } = reader;
    // A command whose name says it all stands alone.
    const line = ({ name, about }: (typeof more)[number]) =>
      about === name ? `/${name}` : `/${name} ${about}`;
    return {
      text: lines(t.start.masterHello(master.masterName), t.assistant.masterExamples),
      folded: lines(t.start.more, ...more.map(line)),
      buttons: shareButtons(reader),
    };
  },
};

/** The text of `welcomeText`, only to those who read the language it is written in. */
function welcomeOf({ master, language }: Reader, name: string): string | undefined {
  return master.welcomeText && master.languages[0] === language
    ? master.welcomeText.replaceAll("{name}", name)
    : undefined;
}
