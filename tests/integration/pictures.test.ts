import { createCanvas, loadImage } from "@napi-rs/canvas";
import jsQR from "jsqr";
import { expect, test } from "vitest";
import { layoutOf } from "../../bot/pictures/layout.ts";
import { PALETTES, paint, type Theme } from "../../bot/pictures/paint.ts";
import { labels, openHarness } from "../helpers/harness.ts";

const words = {
  weekday: () => "пн",
  day: () => "2 марта",
  states: { booked: "b", confirmed: "c", phone: "p", completed: "d", no_show: "n", busy: "x" },
};

async function pixelsOf(png: Buffer) {
  const image = await loadImage(png);
  const context = createCanvas(image.width, image.height).getContext("2d");
  context.drawImage(image, 0, 0);
  return {
    width: image.width,
    height: image.height,
    at: (x: number, y: number) =>
      `#${[...context.getImageData(Math.round(x), Math.round(y), 1, 1).data.slice(0, 3)].map((one) => one.toString(16).padStart(2, "0")).join("")}`,
  };
}

/** As the eye tells text from what lies behind it (WCAG 2.2, contrast ratio). */
function contrast(a: string, b: string): number {
  const light = (colour: string) => {
    const [red = 0, green = 0, blue = 0] = (colour.match(/[\da-f]{2}/g) ?? [])
      .map((one) => Number.parseInt(one, 16) / 255)
      .map((one) => (one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [high = 0, low = 0] = [light(a), light(b)].sort((one, two) => two - one);
  return (high + 0.05) / (low + 0.05);
}

test.each(["light", "dark"] as const)(
  "a %s week shows each visit in the colour of its state, where it stands",
  async (theme) => {
    const states = ["booked", "confirmed", "phone", "completed", "no_show", "busy"] as const;
    const days = Array.from({ length: 7 }, (_, index) => ({
      date: `2026-03-0${index + 2}`,
      today: index === 1,
      working: index === 6 ? [] : [{ start: 600, end: 1_140 }],
      visits:
        index === 6
          ? []
          : [
              {
                start: 660 + index * 30,
                end: 750 + index * 30,
                who: "Анна",
                what: "Маникюр",
                state: states[index] ?? "busy",
              },
            ],
    }));
    const layout = layoutOf(days, 700, words);
    const pixels = await pixelsOf(paint(layout, theme));
    expect([pixels.width, pixels.height]).toEqual([layout.width, layout.height]);
    for (const box of layout.visits) {
      expect(pixels.at(box.x + box.width - 14, box.y + box.height - 10)).toBe(
        PALETTES[theme].states[box.state][0],
      );
      expect(pixels.at(box.x + 3, box.y + box.height / 2)).toBe(PALETTES[theme].states[box.state][1]);
      expect(box.x + box.width).toBeLessThanOrEqual(layout.width);
      expect(box.lines[0]).toBe("Анна");
    }
    // Sunday is off, Saturday's morning is open.
    const sunday = layout.heads[6];
    expect(pixels.at((sunday?.x ?? 0) + 60, layout.grid.y + 40)).toBe(PALETTES[theme].closed);
    expect(layout.legend).toHaveLength(6);
  },
);

test("text on every box can be read, in both themes", () => {
  for (const theme of ["light", "dark"] as Theme[])
    for (const [fill] of Object.values(PALETTES[theme].states))
      expect(contrast(PALETTES[theme].text, fill)).toBeGreaterThan(7);
});

test("a day from midnight to midnight, one without anything, and a visit of five minutes are drawn, too", () => {
  const day = (working: { start: number; end: number }[], visits: { start: number; end: number }[]) => [
    {
      date: "2026-03-02",
      today: false,
      working,
      visits: visits.map((one) => ({ ...one, who: "А".repeat(60), what: "", state: "booked" as const })),
    },
  ];
  for (const days of [
    day([{ start: 0, end: 1_440 }], [{ start: 1_435, end: 1_440 }]),
    day([], []),
    day([], [{ start: 0, end: 5 }]),
  ]) {
    const layout = layoutOf(days, 0, words);
    expect(layout.height).toBeLessThan(4_000);
    expect(paint(layout, "dark").subarray(1, 4).toString()).toBe("PNG");
  }
});

test("/week and /day are pictures that say in words what they show, and change their theme with a tap", async () => {
  const h = await openHarness();
  await h.say("педикюр в среду в 17:30");
  await h.tap("Подтвердить");
  const week = await h.say("/week", h.owner);
  expect(week?.photo).toBeDefined();
  expect(week?.text).toMatch(/ср, 4\sмарта: 1 визит/);
  expect(labels(week)).toContain("Тёмная картинка");
  const before = h.telegram.files.get(week?.photo ?? "");
  const count = h.owner.list.length;
  await h.tap("Тёмная", h.owner);
  const dark = h.owner.newest;
  expect(h.owner.list).toHaveLength(count);
  expect(h.telegram.files.get(dark?.photo ?? "")?.equals(before ?? Buffer.alloc(0))).toBe(false);
  expect(labels(dark)).toContain("Светлая картинка");
  // A button below a picture leads on in a message of its own.
  await h.tap("ср 4", h.owner);
  expect(h.owner.newest?.text).toContain("Дана · Педикюр");
  const day = await h.say("/day", h.owner);
  expect(day?.photo).toBeDefined();
  expect(labels(day)).toContain("Светлая картинка");
  const wednesday = await h.say("/day среда", h.owner);
  expect(wednesday?.text).toContain("Дана");
  // A client has no such thing.
  expect((await h.say("/week"))?.photo).toBeUndefined();
});

test("the QR code of /share is read as the bot's link by a reader that is not ours", async () => {
  const h = await openHarness();
  await h.say("/share", h.owner);
  expect(h.owner.newest?.buttons.flat().find((one) => one.text === "Поделиться")?.url).toContain(
    encodeURIComponent(h.master.botLink),
  );
  await h.tap("QR", h.owner);
  const image = await loadImage(h.telegram.files.get(h.owner.newest?.photo ?? "") ?? Buffer.alloc(0));
  const context = createCanvas(image.width, image.height).getContext("2d");
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  const read = jsQR.default(Uint8ClampedArray.from(data), image.width, image.height);
  expect(read?.data).toBe(h.master.botLink);
  await h.tap("Текст для поста", h.owner);
  expect(h.owner.newest?.text).toContain(h.master.botLink);
});
