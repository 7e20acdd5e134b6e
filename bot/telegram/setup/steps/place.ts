import { formatWallTime, wallTimeAt } from "../../../../engine/time.ts";
import { getDraft, note, setFormat, settlePlace } from "../../../dialogue/setup/draft.ts";
import { currencySign } from "../../../i18n/format.ts";
import { placeOfCity, placeOfPoint } from "../../../reading/place.ts";
import type { Talk } from "../questions.ts";

/**
 * «Где принимаете?»: a point, an address, or none; the zone and what people pay in follow from it and are
 * shown.
 */
export async function place(talk: Talk): Promise<void> {
  for (;;) {
    await talk.ask(({ t }) => ({
      text: t.setupPlace.where,
      under: [
        [{ text: t.setupPlace.sendPoint, asks: "point" }],
        [t.setupPlace.online, t.setupPlace.atClients],
      ],
    }));
    const answer = await talk.hear();
    if (answer.kind === "point") {
      const { latitude, longitude } = answer;
      await talk.do((desk) =>
        note(desk, "place", { ...placeOfPoint(latitude, longitude), location: { latitude, longitude } }),
      );
      await address(talk);
    } else if (answer.kind === "text") {
      const words = answer.text;
      const known = await talk.do(async (desk) => {
        const { online, atClients } = desk.t.setupPlace;
        const says = (label: string) => words.trim().toLowerCase() === label.toLowerCase();
        const format =
          says(online) || /^(?:онлайн|online|zoom)$/iu.test(words.trim())
            ? "online"
            : says(atClients)
              ? "at_client"
              : "offline";
        await setFormat(desk, format);
        const found = placeOfCity(words);
        await note(desk, "place", {
          address: format === "offline" ? words.slice(0, 300) : "",
          location: null,
          ...(found ? { timeZone: found.timeZone, currency: found.currency } : {}),
        });
        return found !== null;
      });
      if (!known) await city(talk);
    } else continue;
    if (await readBack(talk)) return;
  }
}

/** How the door is found, once the point is known. */
async function address(talk: Talk): Promise<void> {
  await talk.ask(({ t }) => ({ text: t.setupPlace.address, under: [[t.setupPlace.skip]] }));
  const answer = await talk.hear();
  if (answer.kind !== "text") return;
  const words = answer.text;
  await talk.do(async (desk) => {
    if (words !== desk.t.setupPlace.skip) await note(desk, "place", { address: words.slice(0, 300) });
  });
}

async function city(talk: Talk): Promise<void> {
  let wrong = false;
  for (;;) {
    const again = wrong;
    await talk.ask(({ t }) => ({
      text: again ? t.setupPlace.cityNotKnown : t.setupPlace.whichCity,
      under: [[{ text: t.setupPlace.sendPoint, asks: "point" }]],
    }));
    const answer = await talk.hear();
    if (answer.kind === "point") {
      const { latitude, longitude } = answer;
      return talk.do((desk) => note(desk, "place", { ...placeOfPoint(latitude, longitude) }));
    }
    if (answer.kind !== "text") continue;
    const words = answer.text;
    const found = await talk.do(async (desk) => {
      const there = placeOfCity(words);
      if (there) await note(desk, "place", { timeZone: there.timeZone, currency: there.currency });
      return there !== null;
    });
    if (found) return;
    wrong = true;
  }
}

/** True once what follows from the place is said to be right. */
async function readBack(talk: Talk): Promise<boolean> {
  for (;;) {
    await talk.ask(async (desk) => {
      const draft = await getDraft(desk);
      const clock = formatWallTime(wallTimeAt(draft.timeZone, desk.clock.now()).minutes);
      return {
        text: desk.t.setupPlace.read(draft.address, clock, currencySign(draft.currency)),
        buttons: [
          [
            { text: desk.t.setup.right, value: "right", says: "yes" },
            { text: desk.t.setupPlace.otherCity, value: "other" },
          ],
        ],
      };
    });
    const answer = await talk.hear();
    if (answer.kind !== "tap") continue;
    if (answer.value === "other") {
      await city(talk);
      continue;
    }
    await talk.do(settlePlace);
    return true;
  }
}
