import type { Box, Stretch } from "./scene.ts";

/** Whether a stretch of a line runs through a box: https://en.wikipedia.org/wiki/Liang-Barsky_algorithm */
export function crosses([[x1, y1], [x2, y2]]: Stretch, box: Box): boolean {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const sides = [
    [-dx, x1 - box.x1],
    [dx, box.x2 - x1],
    [-dy, y1 - box.y1],
    [dy, box.y2 - y1],
  ] as const;
  if (sides.some(([step, room]) => step === 0 && room < 0)) return false;
  const enter = Math.max(0, ...sides.flatMap(([step, room]) => (step < 0 ? [room / step] : [])));
  const leave = Math.min(1, ...sides.flatMap(([step, room]) => (step > 0 ? [room / step] : [])));
  return enter < leave;
}
