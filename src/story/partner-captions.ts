import type { CaptionDraft } from "./captions.ts";
import type { Scene } from "./set-scene.ts";

/** The words of the charts about destinations. */
export function partnerCaptions({ destinations, shift, contributions }: Scene): CaptionDraft[] {
  const { lead, others } = destinations;
  const top = others[0] ?? null;
  const running = [...others].filter((one) => one.streak !== null).sort((a, b) => b.growth.weight - a.growth.weight)[0];
  return [
    {
      id: "partner-growth",
      template: "partner-growth",
      own: { lead, top },
      latest: (lead ?? top)?.growth.facts.value ?? null,
    },
    {
      id: "streak",
      template: "streak",
      own: { streak: lead?.streak ?? null, code: lead?.code ?? null },
      latest: lead?.streak ? lead.growth.facts.value! : null,
    },
    {
      id: "partner-months",
      template: "partner-months",
      own: { streak: running?.streak ?? null, code: running?.code ?? null },
      latest: running?.growth.facts.value ?? null,
    },
    { id: "contribution", template: "contribution", own: contributions, latest: contributions.leading[0]?.now ?? null },
    { id: "contributions", template: "contributions", own: contributions, latest: contributions.lead?.now ?? null },
    { id: "share", template: "share", own: { shift, lead }, latest: shift?.facts.value ?? null, plain: true },
  ];
}
