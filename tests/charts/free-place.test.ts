import { expect, it, test } from "vitest";
import { crosses } from "../../src/charts/crosses.ts";
import { freePlace } from "../../src/charts/free-place.ts";
import { overLines } from "../gallery/over-lines.ts";

const box = { x1: 10, y1: 10, x2: 20, y2: 20 };

test.each([
  ["through", [0, 0], [30, 30], true],
  ["into it", [0, 15], [15, 15], true],
  ["inside it", [12, 12], [18, 14], true],
  ["beside it", [0, 0], [30, 9], false],
  ["past its corner", [0, 12], [12, 0], false],
  ["towards it, and ends before", [0, 15], [9, 15], false],
] as const)("a line that runs %s", (_, from, to, does) => {
  expect(crosses([from, to], box)).toBe(does);
  expect(crosses([to, from], box)).toBe(does);
});

const plot = { height: 200, room: { left: 50, right: 100, top: 20, bottom: 20 } };
const above = { align: "right", dx: 0, dy: -15 } as const;
const below = { align: "right", dx: 0, dy: 15 } as const;
const end = { x: 0.9, y: 0.5 };

it("gives a label the first place through which no line runs", () => {
  const over = [
    { x: 0, y: 0.42 },
    { x: 1, y: 0.42 },
  ];
  const under = over.map(({ x }) => ({ x, y: 0.58 }));
  expect(freePlace([above, below], "2025 $10bn", end, { ...plot, lines: [] })).toBe(above);
  expect(freePlace([above, below], "2025 $10bn", end, { ...plot, lines: [over] })).toBe(below);
  expect(freePlace([above, below], "2025 $10bn", end, { ...plot, lines: [over, under] })).toBeNull();
});

it("takes no place outside the plot, on a telephone too", () => {
  expect(freePlace([below], "2025 $10bn", { x: 0.9, y: 0.98 }, { ...plot, lines: [] })).toBeNull();
  expect(freePlace([above], "a label of forty letters, more or less so", end, { ...plot, lines: [] })).toBeNull();
});

test("a label through whose letters a line runs is told of, and one that a line touches is not", () => {
  const text = { ...box, text: "Record", limit: 0 };
  expect(
    overLines({
      texts: [text],
      lines: [
        [
          [0, 0],
          [30, 30],
        ],
      ],
    }),
  ).toEqual(["Record"]);
  expect(
    overLines({
      texts: [text],
      lines: [
        [
          [0, 19],
          [30, 19],
        ],
      ],
    }),
  ).toEqual([]);
});
