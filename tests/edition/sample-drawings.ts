import type { Drawings } from "../../src/edition/drawings.ts";
import { DESTINATIONS } from "./sample-facts.ts";

// An edge in the colour of the page keeps a label legible over lines.
const EDGE = ' stroke="var(--chart-paper, #fffffe)" stroke-width="3" paint-order="stroke"';
const text = (x: number, y: number, words: string, anchor = "start", colour = "ink", weight = 400) =>
  `<text x="${x}" y="${y}" text-anchor="${anchor}" font-family="Source Sans 3" font-size="13" font-weight="${weight}" fill="var(--chart-${colour}, #1d1f22)"${weight === 600 ? EDGE : ""}>${words}</text>`;
const line = (points: string, colour: string, width: number) =>
  `<polyline points="${points}" fill="none" stroke="var(--chart-${colour}, #8d9298)" stroke-width="${width}" stroke-linejoin="round"/>`;
const svg = (width: number, height: number, alt: string, body: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" class="chart" viewBox="0 0 ${width} ${height}" role="img" aria-label="${alt}">${body}</svg>`;

const YEARS = [
  { year: "2025", end: 1080.1, colour: "balance", width: 3 },
  { year: "2024", end: 884, colour: "past", width: 1.5 },
  { year: "2023", end: 748, colour: "past", width: 1.5 },
];

function accumulating(width: number): string {
  const [left, right, top, bottom] = [4, 74, 24, 268];
  const x = (month: number) => left + ((width - left - right) * month) / 11;
  const y = (value: number) => bottom - ((bottom - top) * value) / 1200;
  const rules = [0, 250, 500, 750, 1000].map(
    (value) =>
      `<line x1="${left}" x2="${width}" y1="${y(value)}" y2="${y(value)}" stroke="var(--chart-grid, #dcdfe2)"/>${text(left, y(value) - 5, value === 1000 ? "$1 trillion" : `${value}`, "start", "muted")}`,
  );
  const lines = YEARS.map(({ year, end, colour, width: stroke }) => {
    const points = Array.from(
      { length: 11 },
      (_, month) => `${x(month + 1).toFixed(1)},${y((end * (month + 1 + Math.sin(month) / 3)) / 11).toFixed(1)}`,
    );
    return (
      line(points.join(" "), colour, stroke) +
      text(
        x(11) + 8,
        y(end * (1 + Math.sin(10) / 33)) + 4,
        `${year}${year === "2025" ? " 1,080" : ""}`,
        "start",
        colour === "past" ? "muted" : colour,
        year === "2025" ? 600 : 400,
      )
    );
  });
  const months = ["Jan", "Mar", "May", "Jul", "Sep", "Nov"].map((name, index) =>
    text(x(1 + index * 2), bottom + 18, name, "middle", "muted"),
  );
  return svg(
    width,
    292,
    "The surplus accumulating through 2023, 2024 and 2025",
    [...rules, ...lines, ...months].join(""),
  );
}

function partners(width: number): string {
  const zero = width * 0.55;
  const scale = (width * 0.4) / 30;
  const rows = DESTINATIONS.map(([, name, now, before], index) => {
    const y = 26 + index * 36;
    const bar = `<rect x="${Math.min(zero, zero + now * scale)}" y="${y}" width="${Math.abs(now * scale)}" height="16" fill="var(--chart-${now < 0 ? "warning" : "exports"}, #1b4f8a)"/>`;
    const dot = `<circle cx="${zero + before * scale}" cy="${y + 8}" r="4" fill="var(--chart-paper, #fffffe)" stroke="var(--chart-ink, #1d1f22)" stroke-width="1.5"/>`;
    const value = text(
      zero + now * scale + (now < 0 ? -6 : 6),
      y + 13,
      `${now < 0 ? "\u2212" : "+"}${Math.abs(now).toFixed(1)}`,
      now < 0 ? "end" : "start",
      "ink",
      600,
    );
    return text(0, y + 13, name.replace("the ", "")) + bar + dot + value;
  });
  const axis = `<line x1="${zero}" x2="${zero}" y1="14" y2="240" stroke="var(--chart-ink, #1d1f22)"/>`;
  return svg(width, 246, "Growth of exports by destination in November and October 2025", [axis, ...rows].join(""));
}

const spark = (values: readonly number[]) => {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const at = (value: number, index: number) => [
    ((index * 114) / (values.length - 1) + 3).toFixed(1),
    (33 - ((value - low) / (high - low)) * 28).toFixed(1),
  ];
  const points = values.map((value, index) => at(value, index).join(","));
  const [cx, cy] = at(values.at(-1)!, values.length - 1);
  return svg(
    120,
    36,
    "The last two years",
    `${line(points.join(" "), "past", 1.5)}<circle cx="${cx}" cy="${cy}" r="2.5" fill="var(--chart-ink, #1d1f22)"/>`,
  );
};

/** Hand-made drawings of the sample, with the classes and colours of the real ones. */
export const DRAWINGS: Drawings = {
  charts: { "balance-through-the-year": accumulating(640), "growth-by-partner": partners(640) },
  narrow: { "balance-through-the-year": accumulating(360), "growth-by-partner": partners(360) },
  sparklines: {
    exports: spark([
      1.5, 5.6, -7.5, 1.5, 7.6, 8.6, 7.0, 8.7, 2.4, 12.7, 6.7, 10.7, 2.3, 12.4, 8.1, 4.8, 5.8, 7.2, 4.4, 8.3, -1.1, 5.9,
    ]),
    imports: spark([
      -5.5, 3.5, -1.9, 8.4, 1.8, -2.3, 7.2, 0.5, 0.3, -2.3, -3.9, 1.0, -8.4, -4.3, -0.2, -3.4, 1.1, 4.1, 1.3, 7.4, 1.0,
      1.9,
    ]),
    balance: spark([75, 40, 59, 72, 83, 99, 85, 91, 82, 96, 97, 105, 102, 97, 103, 115, 98, 102, 90, 90, 111.7]),
    "year-to-date": spark([
      125, 184, 256, 338, 437, 522, 613, 694, 790, 887, 992, 170, 273, 369, 472, 587, 684, 786, 877, 968, 1080,
    ]),
    usa: spark([
      -0.9, 5.0, -15.9, -2.8, 3.6, 6.6, 8.1, 4.9, 2.2, 8.1, 8.0, 15.6, 9.1, -21, -34.5, -16.1, -21.7, -33.1, -27, -25.2,
      -28.6,
    ]),
  },
};
