import { describe, expect, it } from "vitest";
import { edition, real } from "../end-to-end/real.ts";

describe("the table of partners", () => {
  const { tables } = edition(real("germany"), "2023-11");
  const rows = tables.find(({ id }) => id === "partners")!.rows;
  const names = rows.map(({ name }) => name);
  const exported = rows.map(({ cells }) =>
    Number(
      cells[0]!
        .map(({ text }) => text)
        .join("")
        .replaceAll(",", ""),
    ),
  );

  it("begins with the watched partners, in the order in which they are watched", () => {
    expect(names.slice(0, 3)).toEqual(["United States", "European Union", "China"]);
  });

  it("goes on with the other countries, those first that take most", () => {
    const from = names.indexOf("Netherlands");
    const rest = exported.slice(from);
    expect(rest.length).toBeGreaterThan(30);
    expect(rest).toEqual(rest.toSorted((a, b) => b - a));
  });
});
