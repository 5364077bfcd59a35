import type { Answering } from "./server.ts";

const PARTNERS = [
  [0, 100],
  [842, 30],
  [156, 25],
  [410, 9],
] as const;

/** Answers as UN Comtrade does, for one reporter: the world and three partners in every month asked for up to the last it has, growing quietly. */
export function comtradeOffice(reporter: number, last = "999912"): Answering {
  return (request, response) => {
    const asked = new URL(request.url ?? "", "http://office").searchParams;
    const months = (asked.get("period") ?? "").split(",").filter((month) => month !== "" && month <= last);
    const data = months.flatMap((month) =>
      (["X", "M"] as const).flatMap((flow) =>
        PARTNERS.map(([partner, size]) => row(reporter, month, flow, partner, size)),
      ),
    );
    const body = { elapsedTime: "0.2 secs", count: data.length, data, error: "" };
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(body));
  };
}

function row(reporterCode: number, period: string, flowCode: "X" | "M", partnerCode: number, size: number) {
  const month = Number(period.slice(0, 4)) * 12 + Number(period.slice(4));
  const season = 1 + 0.05 * Math.sin((month * Math.PI) / 6 + partnerCode) + 0.01 * Math.cos(month * 1.7 + partnerCode);
  // The true ones have fractions of a dollar, since other currencies are converted.
  const dollars = size * (flowCode === "X" ? 6.2e8 : 5.8e8) * 1.004 ** (month - 24_000) * season;
  const value = Number(dollars.toFixed(3));
  return {
    ...{ typeCode: "C", freqCode: "M", period, reporterCode, flowCode, partnerCode, partner2Code: 0, cmdCode: "TOTAL" },
    ...{
      customsCode: "C00",
      motCode: 0,
      mosCode: "0",
      qtyUnitCode: -1,
      qty: 0,
      primaryValue: value,
      isAggregate: true,
    },
    ...(flowCode === "X" ? { fobvalue: value, cifvalue: null } : { fobvalue: null, cifvalue: value }),
  };
}
