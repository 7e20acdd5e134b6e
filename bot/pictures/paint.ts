import { fileURLToPath } from "node:url";
import { createCanvas, GlobalFonts, type SKRSContext2D } from "@napi-rs/canvas";
import type { VisitState } from "../dialogue/day/calendar-days.ts";
import { type Layout, LEGEND } from "./layout.ts";

export type Theme = "light" | "dark";

interface Palette {
  paper: string;
  closed: string;
  open: string;
  line: string;
  text: string;
  muted: string;
  accent: string;
  now: string;
  /** Of each state: the box, and its edge. */
  states: Record<VisitState, readonly [fill: string, edge: string]>;
}

/**
 * Text on any box has a contrast of 7 and more; states differ in lightness, too, for eyes that see no red and
 * green.
 */
export const PALETTES: Record<Theme, Palette> = {
  light: {
    paper: "#ffffff",
    closed: "#eceef3",
    open: "#ffffff",
    line: "#dcdfe7",
    text: "#14161c",
    muted: "#5d6372",
    accent: "#1f5fd0",
    now: "#d6293e",
    states: {
      booked: ["#d4e4ff", "#1f5fd0"],
      confirmed: ["#bdebc9", "#128a3e"],
      phone: ["#ffe3b3", "#c46f00"],
      completed: ["#e3e5ea", "#8b909c"],
      no_show: ["#ffd5d5", "#c62828"],
      busy: ["#e9e0fb", "#7a57c9"],
    },
  },
  dark: {
    paper: "#14161c",
    closed: "#1d2029",
    open: "#262a35",
    line: "#353a48",
    text: "#f4f5f8",
    muted: "#a4abbb",
    accent: "#8ab4ff",
    now: "#ff6b7a",
    states: {
      booked: ["#1d3d75", "#8ab4ff"],
      confirmed: ["#15532c", "#6fdc93"],
      phone: ["#5c3a06", "#ffbf5c"],
      completed: ["#343844", "#8b909c"],
      no_show: ["#5e1c22", "#ff8d8d"],
      busy: ["#3f2f6b", "#c0a6ff"],
    },
  },
};

const FAMILY = "Zapis Sans";
let registered = false;
function useFonts(): void {
  if (registered) return;
  for (const file of [
    import.meta.resolve("@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf"),
    import.meta.resolve("@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf"),
  ])
    GlobalFonts.registerFromPath(fileURLToPath(file), FAMILY);
  registered = true;
}

const font = (size: number, weight: 400 | 700 = 400) => `${weight} ${size}px "${FAMILY}"`;

/** The text as far as it fits. */
function fitted(context: SKRSContext2D, text: string, width: number): string {
  if (context.measureText(text).width <= width) return text;
  let end = text.length;
  while (end > 1 && context.measureText(`${text.slice(0, end)}…`).width > width) end--;
  return `${text.slice(0, end).trimEnd()}…`;
}

/** A PNG of a laid-out day or week. */
export function paint(layout: Layout, theme: Theme): Buffer {
  useFonts();
  const colours = PALETTES[theme];
  const canvas = createCanvas(layout.width, layout.height);
  const context = canvas.getContext("2d");
  const fill = (
    colour: string,
    { x, y, width, height }: { x: number; y: number; width: number; height: number },
  ) => {
    context.fillStyle = colour;
    context.fillRect(x, y, width, height);
  };
  const write = (text: string, x: number, y: number, colour: string, face: string, width = 10_000) => {
    context.font = face;
    context.fillStyle = colour;
    context.fillText(fitted(context, text, width), x, y);
  };
  const { grid } = layout;
  fill(colours.paper, { x: 0, y: 0, width: layout.width, height: layout.height });
  fill(colours.closed, grid);
  for (const piece of layout.working) fill(colours.open, piece);
  for (const { y, label } of layout.hours) {
    fill(colours.line, { x: grid.x, y, width: grid.width, height: 2 });
    context.textAlign = "right";
    write(label, grid.x - 12, y + 9, colours.muted, font(25));
  }
  context.textAlign = "center";
  for (const { x, width, weekday, day, today } of layout.heads) {
    const middle = x + width / 2;
    const colour = today ? colours.accent : colours.text;
    if (layout.heads.length === 1) write(`${weekday}, ${day}`, middle, 70, colour, font(46, 700), width);
    else {
      write(weekday, middle, 44, today ? colours.accent : colours.muted, font(28), width);
      write(day, middle, 90, colour, font(42, 700), width);
      fill(colours.line, { x, y: grid.y, width: 2, height: grid.height });
    }
  }
  // Below the visits: it must cross nobody's name.
  if (layout.now) {
    const { x, y, width } = layout.now;
    fill(colours.now, { x, y: y - 2, width, height: 4 });
    context.beginPath();
    context.arc(x, y, 9, 0, 2 * Math.PI);
    context.fill();
  }
  context.textAlign = "left";
  for (const { x, y, width, height, state, lines } of layout.visits) {
    const [inside, edge] = colours.states[state];
    context.beginPath();
    context.roundRect(x, y, width, height, 10);
    context.fillStyle = inside;
    context.fill();
    context.fillStyle = edge;
    context.beginPath();
    context.roundRect(x, y, 8, height, [10, 0, 0, 10]);
    context.fill();
    for (const [index, line] of lines.entries())
      write(
        line,
        x + 16,
        y + 4 + layout.text * (1 + index * 1.25),
        colours.text,
        font(layout.text - (index === 0 ? 0 : 3), index === 0 ? 700 : 400),
        width - 22,
      );
  }
  for (const [index, { state, label }] of layout.legend.entries()) {
    const width = (layout.width - 2 * LEGEND.margin) / LEGEND.perRow;
    const x = LEGEND.margin + (index % LEGEND.perRow) * width;
    const y = grid.y + grid.height + LEGEND.margin + Math.floor(index / LEGEND.perRow) * LEGEND.row;
    const [inside, edge] = colours.states[state];
    fill(inside, { x, y, width: 36, height: 36 });
    fill(edge, { x, y, width: 8, height: 36 });
    write(label, x + 50, y + 28, colours.text, font(28), width - 60);
  }
  return canvas.toBuffer("image/png");
}
