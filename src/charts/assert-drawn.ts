import { raise } from "../problems.ts";
import type { Box, Scene } from "./scene.ts";

const SLACK = 0.75;

const inside = (box: Box, frame: Box) =>
  box.x1 >= frame.x1 - SLACK && box.y1 >= frame.y1 - SLACK && box.x2 <= frame.x2 + SLACK && box.y2 <= frame.y2 + SLACK;

/** Texts on one line read as one when there is less room between them than this, in pixels. */
const APART = 2;

const overlap = (a: Box, b: Box) =>
  Math.min(a.x2, b.x2) - Math.max(a.x1, b.x1) > -APART && Math.min(a.y2, b.y2) - Math.max(a.y1, b.y1) > SLACK;

/** Stops the edition when a chart shows no data, puts a value outside its plot, or cuts, loses or overlaps a text. */
export function assertDrawn(chart: string, { frame, plot, texts, marks }: Scene): void {
  const fault = (what: string) => raise({ kind: "chart-broken", chart, what });
  if (marks.length === 0) fault("it shows no data.");
  // Written so that a place that is not a number counts as outside.
  if (marks.some((mark) => !inside(mark, plot))) fault("a value lies outside the plot.");
  texts.forEach((text, index) => {
    if (/\b(undefined|null|NaN)\b/.test(text.text)) fault(`a label reads "${text.text}".`);
    if (text.limit > 0) fault(`the label "${text.text}" may be cut.`);
    if (!inside(text, frame)) fault(`the label "${text.text}" leaves the frame.`);
    const other = texts.slice(index + 1).find((later) => overlap(text, later));
    if (other) fault(`the labels "${text.text}" and "${other.text}" overlap.`);
  });
}
