import type { Edition } from "./edition.ts";
import { dayName, zoneName } from "./render-day.ts";
import { plainText } from "./render-runs.ts";

/** The flash as plain text: the line, the four sentences, and where the figures come from. */
export function annexFlash({ story, release, economy, asOf }: Edition): string {
  const released = `${economy.agency}, released ${dayName(release.date)}, ${release.time} ${zoneName(release.zone)}; figures as known on ${dayName(asOf)}.`;
  const sentences = (story.flash ?? []).map(({ runs }) => plainText(runs)).join("\n");
  return `${[plainText(story.line ?? story.headline), sentences, released].join("\n\n").replaceAll("\u00a0", " ")}\n`;
}
