import { describe, expect, it } from "vitest";
import { instantOf, instantText } from "../../src/io/instant.ts";

const at = (day: string, time: string, zone: string) => instantText(instantOf(day, time, zone));

describe("the release instant", () => {
  it.each([
    ["2025-12-08", "11:00", "Asia/Shanghai", "2025-12-08T03:00:00Z"],
    ["2025-12-08", "08:30", "America/New_York", "2025-12-08T13:30:00Z"],
    ["2025-07-08", "08:30", "America/New_York", "2025-07-08T12:30:00Z"],
    ["2025-03-30", "08:00", "Europe/Berlin", "2025-03-30T06:00:00Z"],
    ["2025-03-29", "08:00", "Europe/Berlin", "2025-03-29T07:00:00Z"],
    ["2025-12-31", "23:30", "Pacific/Apia", "2025-12-31T10:30:00Z"],
    ["2025-12-08", "11:00", "UTC", "2025-12-08T11:00:00Z"],
  ])("of %s %s in %s is %s", (day, time, zone, instant) => {
    expect(at(day, time, zone)).toBe(instant);
  });

  it("is the later one where the clock shows the time twice", () => {
    expect(at("2025-10-26", "02:30", "Europe/Berlin")).toBe("2025-10-26T01:30:00Z");
    expect(at("2025-11-02", "01:30", "America/New_York")).toBe("2025-11-02T06:30:00Z");
  });

  it("is not early where the clock jumps over the time", () => {
    expect(at("2025-03-30", "02:30", "Europe/Berlin")).toBe("2025-03-30T01:30:00Z");
  });

  it("is refused for a zone that there is not", () => {
    expect(() => at("2025-12-08", "11:00", "Atlantis/Capital")).toThrow('no time zone "Atlantis/Capital"');
  });
});
