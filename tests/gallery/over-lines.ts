import { crosses } from "../../src/charts/crosses.ts";
import type { Scene } from "../../src/charts/scene.ts";

/** A line may touch the edge of the letters' box, whose first and last pixels are bare. */
const BARE = 3;

/** The labels of a picture through whose letters a line of the data runs. */
export function overLines({ texts, lines }: Pick<Scene, "texts" | "lines">): string[] {
  return texts
    .filter(({ x1, y1, x2, y2 }) => {
      const letters = { x1: x1 + BARE, y1: y1 + BARE, x2: x2 - BARE, y2: y2 - BARE };
      return lines.some((line) => crosses(line, letters));
    })
    .map(({ text }) => text);
}
