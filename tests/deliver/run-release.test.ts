import { describe, expect, it } from "vitest";
import { runRelease, type Works } from "../../src/commands/run-release.ts";
import { moved, newRelease, type ReleaseState } from "../../src/deliver/release-state.ts";

const INSTANT = Date.parse("2025-12-08T03:00:00Z");

class Death extends Error {}

/** A desk in memory: what is kept, what is served and what was done; it dies at the nth thing that it does. */
function desk({ now = INSTANT, figures = true, dieAt = Number.POSITIVE_INFINITY } = {}) {
  const world = {
    ...{ now, figures, dieAt, count: 0, served: "old", fingerprint: "f1" },
    kept: newRelease("ruritania", "2025-11", INSTANT),
    done: [] as string[],
    published: [] as number[],
  };
  const step = <Result>(name: string, act: () => Result): Result => {
    if (++world.count === world.dieAt) throw new Death(`before ${name}`);
    const result = act();
    world.done.push(name);
    if (++world.count === world.dieAt) throw new Death(`after ${name}`);
    return result;
  };
  const works: Works = {
    now: () => world.now,
    save: (state) => step("save", () => void Object.assign(world, { kept: state })),
    build: async () => step("build", () => world.figures),
    verify: async () => step("verify", () => world.fingerprint),
    fingerprint: () => world.fingerprint,
    stage: async () => step("stage", () => "new"),
    isStaged: (place) => place === "new",
    witness: async () => {},
    publish: (place) =>
      step("publish", () => {
        world.served = place;
        world.published.push(world.now);
      }),
    send: async () => step("send", () => true),
  };
  const run = (hold = false) => runRelease(world.kept, works, { hold });
  const times = (name: string) => world.done.filter((one) => one === name).length;
  return { world, run, times };
}

describe("a release", () => {
  it("does every step once, however often it is run", async () => {
    const { run, times } = desk();
    for (let runs = 0; runs < 5; runs++) await run();
    expect(["build", "verify", "stage", "publish", "send"].map(times)).toEqual([1, 1, 1, 1, 1]);
  });

  it("waits for the figures", async () => {
    const { world, run } = desk({ figures: false });
    expect((await run()).waits).toBe("the figures");
    world.figures = true;
    expect((await run()).state.step).toBe("done");
  });

  it("is ready before its instant, and serves nothing new until then", async () => {
    const { world, run, times } = desk({ now: INSTANT - 1 });
    expect((await run()).waits).toBe("the release at 2025-12-08T03:00:00.000Z");
    expect([world.served, times("stage"), times("send")]).toEqual(["old", 1, 0]);
    world.now = INSTANT;
    await run();
    expect([world.served, times("stage"), times("send")]).toEqual(["new", 1, 1]);
  });

  it("waits for approval where the desk wants it", async () => {
    const { world, run } = desk();
    expect((await run(true)).waits).toBe("approval");
    world.kept = { ...world.kept, approval: { by: "Ann", at: "" } };
    expect((await run(true)).state.step).toBe("done");
  });

  it("refuses an edition that is not the one that was verified", async () => {
    const { world, run } = desk({ now: INSTANT - 1 });
    await run();
    world.fingerprint = "f2";
    world.now = INSTANT;
    await expect(run()).rejects.toThrow("its files have changed");
    expect(world.served).toBe("old");
  });

  it("does not believe a clock that has run backwards", async () => {
    const { world, run } = desk({ now: INSTANT - 3_600_000 });
    await run();
    world.now = INSTANT - 7_200_000;
    await expect(run()).rejects.toThrow("clock cannot be trusted");
  });

  it.each([-3_600_000, 3_600_000])("that is moved by %d milliseconds is built, verified and approved anew", (by) => {
    const state: ReleaseState = {
      ...newRelease("ruritania", "2025-11", INSTANT),
      step: "publish",
      fingerprint: "f1",
      seen: 5,
    };
    expect(moved({ ...state, approval: { by: "Ann", at: "" } }, INSTANT + by)).toEqual({
      ...newRelease("ruritania", "2025-11", INSTANT + by),
      seen: 5,
    });
    expect(moved({ ...state, step: "send" }, INSTANT + by).step).toBe("send");
  });

  it("that dies at any point goes on to the end, publishes nothing early and nothing before it is verified", async () => {
    const whole = desk();
    await whole.run();
    for (let dieAt = 1; dieAt <= whole.world.count; dieAt++) {
      const { world, run, times } = desk({ dieAt, now: INSTANT - 1 });
      const attempt = () => run().catch((error) => expect(error).toBeInstanceOf(Death));
      await attempt();
      await attempt();
      expect(world.served).toBe("old");
      world.now = INSTANT;
      await attempt();
      await attempt();
      expect([world.kept.step, world.served]).toEqual(["done", "new"]);
      expect(world.done.indexOf("verify")).toBeLessThan(world.done.indexOf("publish"));
      // A step whose end was not put on record is done once more, and bears it.
      for (const step of ["build", "verify", "stage", "publish", "send"]) expect(times(step)).toBeLessThanOrEqual(2);
    }
  });
});
