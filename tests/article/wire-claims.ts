import type { Verdict } from "../../src/article/verdict.ts";

/** A sentence of a wire story, the words in it that make the claim, and what is true of it. */
export interface Given {
  readonly economy: string;
  readonly month: string;
  readonly text: string;
  readonly quote: string;
  /** "right" or "wrong" as the figures have it; the slip that was made. */
  readonly is: "right" | "wrong";
  readonly slip?: string;
}

function told(
  economy: string,
  month: string,
  rows: readonly (readonly [string, string, ("right" | "wrong")?, string?])[],
): Given[] {
  return rows.map(([text, quote, is = "right", slip]) => ({
    economy,
    month,
    text,
    quote,
    is,
    ...(slip ? { slip } : {}),
  }));
}

/** What verdicts are right for a true claim, and for a false one. */
export const FAIR: Readonly<Record<Given["is"], readonly Verdict[]>> = {
  right: ["supported", "supported-as-first-published"],
  wrong: ["contradicted"],
};

/** True claims and claims with the slips that are seen in print, in the words of news agencies. */
export const WIRE: readonly Given[] = [
  ...told("china", "2025-05", [
    [
      "China's exports rose 4.8% in May from a year earlier, slowing from 8.1% in April, customs data showed on Monday.",
      "4.8%",
    ],
    [
      "China's exports rose 4.8% in May from a year earlier, slowing from 8.1% in April, customs data showed on Monday.",
      "8.1%",
    ],
    ["Imports shrank 3.4 percent in May, a deeper slide than the 0.2 percent dip a month earlier.", "3.4 percent"],
    ["Imports shrank 3.4 percent in May, a deeper slide than the 0.2 percent dip a month earlier.", "0.2 percent"],
    ["Exports to the United States plunged 34.5% in May, the sharpest drop in years.", "34.5%"],
    ["Shipments to the U.S. tumbled more than a third, but those to the European Union climbed 12.0% in May.", "12.0%"],
    ["The May trade surplus came in at $103.22 billion, up from $96.18 billion the previous month.", "$103.22 billion"],
    ["The May trade surplus came in at $103.22 billion, up from $96.18 billion the previous month.", "$96.18 billion"],
    ["China's exports rose 8.4% in May from a year earlier.", "8.4%", "wrong", "digits"],
    ["China's exports fell 4.8 per cent in May from a year earlier, customs said.", "4.8 per cent", "wrong", "sign"],
    ["The trade surplus widened to $10.32 billion in May.", "$10.32 billion", "wrong", "decimal"],
    ["The trade surplus widened to $103.22 million in May.", "$103.22 million", "wrong", "scale"],
    ["In May exports dropped 3.4% year-on-year and imports rose 4.8%.", "3.4%", "wrong", "flows"],
    ["In May exports dropped 3.4% year-on-year and imports rose 4.8%.", "imports rose 4.8%", "wrong", "flows"],
    ["May exports grew 7.6% on the year, the customs agency said.", "7.6%", "wrong", "year"],
    ["Exports to Southeast Asia rose 41.8% in May.", "41.8%", "wrong"],
    ["The surplus stood at 103.22 billion yuan in May.", "103.22 billion yuan", "wrong", "currency"],
  ]),
  ...told("china", "2025-06", [
    [
      "China's exports regained momentum in June, rising 5.8% year-on-year and beating a Reuters poll forecast of 5.0%.",
      "5.8%",
    ],
    [
      "China's exports regained momentum in June, rising 5.8% year-on-year and beating a Reuters poll forecast of 5.0%.",
      "5.0%",
    ],
    [
      "China's exports regained momentum in June, rising 5.8% year-on-year and beating a Reuters poll forecast of 5.0%.",
      "beating",
    ],
    ["Imports rebounded 1.1%, following a 3.4% decline in May, though economists had predicted a 1.3% rise.", "3.4%"],
    ["Imports rebounded 1.1%, following a 3.4% decline in May, though economists had predicted a 1.3% rise.", "1.3%"],
    ["China's exports rose 5.8% in June, missing a Reuters poll forecast of 5.0%.", "missing", "wrong", "reversed"],
    [
      "China's exports in June expanded by 5.9 percent from a year earlier, customs data showed.",
      "5.9 percent",
      "wrong",
    ],
    ["Exports climbed 5.8% in June, against a 3.6% gain tipped by economists in a Reuters poll.", "3.6%", "wrong"],
    ["June's trade surplus was a record $114.77 billion.", "record", "wrong"],
  ]),
  ...told("china", "2025-03", [
    [
      "Outbound shipments from China jumped 12.4 per cent on year in March, the fastest since October 2024.",
      "12.4 per cent",
    ],
    [
      "Outbound shipments from China jumped 12.4 per cent on year in March, the fastest since October 2024.",
      "fastest since October 2024",
    ],
    [
      "Outbound shipments from China jumped 12.4 per cent on year in March, the fastest since 2022 or so, and the quickest since July 2024.",
      "quickest since July 2024",
      "wrong",
      "since",
    ],
    [
      "Imports dropped 4.3 percent in March, compared with economists' expectations of a 2.0 percent fall.",
      "4.3 percent",
    ],
    [
      "Imports dropped 4.3 percent in March, compared with economists' expectations of a 2.0 percent fall.",
      "2.0 percent",
    ],
    ["Imports fell 4.3% in March, a better-than-expected reading.", "better-than-expected", "wrong", "reversed"],
    ["Imports dropped 2.0% in March from a year earlier, customs data showed.", "2.0%", "wrong", "forecast"],
  ]),
  ...told("china", "2024-12", [
    ["For the whole of 2024 the trade surplus reached a record $992 billion, customs data showed.", "$992 billion"],
    [
      "China's trade surplus in December stood at $104.84 billion versus a forecast of $100 billion.",
      "$104.84 billion",
    ],
    ["China's trade surplus in December stood at $104.84 billion versus a forecast of $100 billion.", "$100 billion"],
    ["Exports rose 10.7% in December, while imports unexpectedly gained 1.0%.", "unexpectedly"],
    ["Exports rose 10.7% in December, while imports edged up 10.0%.", "10.0%", "wrong"],
    ["December exports grew 6.7 percent from a year ago.", "6.7 percent", "wrong", "period"],
    ["The surplus narrowed in December to $104.84 billion.", "narrowed", "wrong", "reversed"],
  ]),
  ...told("china", "2023-11", [
    ["China's exports grew 0.5% in November, snapping a six-month run of declines.", "six-month run"],
    ["China's exports grew for the first time in seven months, inching up 0.5% in November.", "0.5%"],
    ["Imports contracted 0.6 percent in November, reversing the 3.0 percent growth seen in October.", "3.0 percent"],
    [
      "Imports contracted 0.6 percent in November, reversing the 3.0 percent drop seen in October.",
      "3.0 percent",
      "wrong",
      "sign",
    ],
    [
      "China's exports grew 0.5% in November, ending an eight-month streak of declines.",
      "eight-month streak",
      "wrong",
      "count",
    ],
  ]),
  ...told("china", "2022-10", [
    ["China's October exports unexpectedly shrank 0.3% from a year earlier, the first fall since May 2020.", "0.3%"],
    [
      "China's October exports unexpectedly shrank 0.3% from a year earlier, the first fall since May 2020.",
      "first fall since May 2020",
    ],
    [
      "China's October exports fell 0.3%, the first fall since May 2021.",
      "first fall since May 2021",
      "wrong",
      "since",
    ],
    ["Imports in October fell 0.7% versus a 0.3% rise in September.", "0.3%"],
    ["Exports in October rose 7.0% in dollar terms.", "7.0%", "wrong"],
  ]),
  ...told("china", "2025-11", [
    [
      "Shipments to the United States fell nearly 29 percent in November, the eighth straight month of double-digit declines.",
      "eighth straight month",
    ],
    [
      "Shipments to the United States fell nearly 29 percent in November, the ninth straight month of double-digit declines.",
      "ninth straight month",
      "wrong",
      "count",
    ],
    [
      "China's trade surplus topped $1 trillion in the first 11 months, surpassing all of 2024.",
      "surpassing all of 2024",
    ],
    ["In January-November exports rose 5.4% while imports slipped 0.6%.", "5.4%"],
    ["In January-November exports rose 5.4% while imports slipped 0.6%.", "0.6%"],
    ["China's exports rose 5.4% in November year on year, customs data showed.", "5.4%", "wrong", "year-to-date"],
    ["In November exports rose 8.2% year-on-year, customs data showed.", "8.2%", "wrong", "month-on-month"],
    ["Imports increased 1.9%, well below a 3.0% consensus forecast.", "3.0%"],
    [
      "Exports were worth 330.3 billion U.S. dollars in November, up from about three hundred and five billion dollars in October.",
      "330.3 billion U.S. dollars",
    ],
    ["Exports to the European Union fell 14.8% in November.", "14.8%", "wrong", "sign"],
    ["Exports to Africa surged 14.8% in November.", "14.8%", "wrong", "partner"],
  ]),
  ...told("korea", "2025-11", [
    ["South Korea's exports rose 8.4% in November from a year earlier, topping the 5.7% median forecast.", "8.4%"],
    ["South Korea's exports rose 8.4% in November from a year earlier, topping the 5.7% median forecast.", "5.7%"],
    ["Korean imports rose 1.2% in November after a 1.5% fall in October.", "1.2%"],
    ["Korean imports rose 1.2% in November after a 1.5% fall in October.", "1.5%"],
    ["South Korean exports rose for a sixth consecutive month in November.", "sixth consecutive month"],
    ["South Korea's exports jumped 84% in November from a year earlier.", "84%", "wrong", "decimal"],
    ["Exports in November climbed 3.6% on-year, the trade ministry said.", "3.6%", "wrong", "period"],
    ["South Korean exports rose for a third straight month in November.", "third straight month", "wrong", "count"],
  ]),
  ...told("germany", "2024-12", [
    [
      "Unadjusted figures put German exports in December at 114.6 billion euros, 0.4% more than a year earlier.",
      "114.6 billion euros",
    ],
    [
      "Not seasonally adjusted, German exports to the United States rose 1.3 percent in December from a year earlier.",
      "1.3 percent",
    ],
    ["Not adjusted, German imports were worth €100.6 billion in December.", "€100.6 billion"],
    ["Not adjusted, German imports were worth €114.6 billion in December.", "€114.6 billion", "wrong", "flows"],
  ]),
  ...told("united-states", "2025-05", [
    [
      "On a census basis, U.S. goods exports to China fell 42.9% in May from a year earlier, not seasonally adjusted.",
      "42.9%",
    ],
    ["Not seasonally adjusted, the U.S. goods deficit was $91.6 billion in May.", "$91.6 billion"],
    ["Not seasonally adjusted, the U.S. goods deficit was $19.6 billion in May.", "$19.6 billion", "wrong"],
  ]),
];

/** Sentences whose figures are not about our trade, or cannot be held against it: none may be contradicted. */
export const APART: readonly (readonly [string, string, string])[] = [
  ["china", "2025-11", "China's manufacturing PMI rose to 49.2 in November from 49.0, the eighth month below 50."],
  ["china", "2025-11", "The economy grew 4.8% in the third quarter, short of the 5% target."],
  [
    "china",
    "2025-11",
    "Washington cut its 47% tariff on Chinese goods to 37% and Beijing suspended a 24% levy for a year.",
  ],
  ["china", "2025-11", "Shares in Shanghai rose 0.7% and the yuan gained 0.1% to 7.07 per dollar."],
  ["china", "2025-11", "Rare earth exports rose 26.5% from October to 5,494 tons, and soybean imports fell 14.5%."],
  [
    "china",
    "2025-11",
    "Japan's exports rose 6.1% in November from a year earlier, and South Korea's exports jumped 8.4%.",
  ],
  ["china", "2025-11", "Of 32 economists, 12 expect exports to grow 3% in 2026."],
  ["china", "2025-11", "U.S. imports from China dropped 40% this year, according to the Census Bureau."],
  ["china", "2025-11", "Exports of integrated circuits rose 34% and auto exports climbed 53% to 731,000 vehicles."],
  ["china", "2025-11", "Analysts see export growth slowing to 2% next year from about 5.5% this year."],
  ["china", "2025-11", "Container throughput at the ports rose 6.6% and freight rates fell 8.1%."],
  ["china", "2025-11", "Retail sales rose 1.3%, industrial output 4.8%, and exports held up."],
  [
    "germany",
    "2024-12",
    "German exports rose 2.9% in December from the previous month, adjusted for seasonal and calendar effects.",
  ],
  ["germany", "2024-12", "German exports totalled 131.7 billion euros in December, and imports 111.1 billion euros."],
  [
    "united-states",
    "2025-05",
    "The U.S. trade deficit widened 18.7% to $71.5 billion in May as exports fell 4.0% to $279.0 billion.",
  ],
];
