import type { Story } from "./stories.ts";

/**
 * Stories of nineteen houses and months that no rule was made with, as they were at first contact; what is false in them stands between « and ».
 * Then 14 of 17 accusations were right: all three wrong ones in one sentence, "between January and July". None was wrong in the second half.
 */
export const UNSEEN: readonly Story[] = [
  {
    style: "reuters-like",
    economy: "china",
    month: "2024-07",
    text: `BEIJING, Aug 7 - China's export growth slowed in July and missed expectations, adding to concerns about the outlook for the country's vast manufacturing sector.

Outbound shipments from the world's second-largest economy grew 7.0% year-on-year in value last month, customs data showed on Wednesday, the slowest pace in three months, short of a forecast 9.7% increase in a Reuters poll and an 8.6% rise in June.

Imports, meanwhile, rose 7.2%, compared with a 2.3% decline in June and a forecast «5.3%» increase, the strongest performance in three months.

China's trade surplus stood at $84.65 billion, compared with an expected $99 billion and «$98.05 billion» in June.

"Global demand is cooling, and July exports growth of 7% relied on a low base," said an economist, noting the official PMI had fallen to 49.4. In July 2023 exports had tumbled 14.5% from a year earlier. The economy grew 4.7% in the second quarter.

Between January and July, China's exports increased 4% to $2.01 trillion while imports advanced 2.8%.`,
  },
  {
    style: "ap-like",
    economy: "china",
    month: "2023-05",
    text: `HONG KONG (AP) — China's exports fell 7.5% from a year earlier in May and imports were down 4.5%, adding to signs an economic rebound following the end of anti-virus controls is slowing as global demand weakens.

Exports slid to $283.5 billion, reversing from April's unexpected 8.5% growth, customs data showed Wednesday. Imports slipped to $217.7 billion, moderating from the previous month's «8.9%» contraction.

The country's global trade surplus narrowed by «26.1%» from a year earlier to $65.8 billion.

Factory and consumer activity revived following the end in December of controls that cut off access to some cities for weeks at a time. Economists expect growth to pick up to about 5.5 percent this year. Exports had been forecast to drop 1.8% and imports 8.0%, a Bloomberg survey showed.`,
  },
  {
    style: "headline list",
    economy: "china",
    month: "2022-12",
    text: `China Dec trade snapshot:
- Exports -9.9% y/y (poll -10.0%, Nov -8.7%)
- Imports -7.5% y/y (poll -9.8%, Nov «-11.6%»)
- Trade balance $78.0 bln
* 2022 exports +7.0%, imports +1.1%
* Exports shrink for «fourth» straight month
* Biggest export drop since February 2020`,
  },
  {
    style: "afp",
    economy: "china",
    month: "2019-08",
    text: `China's exports unexpectedly fell in August as trade war tensions with the United States weighed, official data showed Sunday.

Overseas shipments dropped one percent on-year last month, while imports fell 5.6 percent, the customs administration said. Analysts in a Bloomberg News survey had expected exports to rise 2.2 percent.

In July exports had risen 3.3 percent. The overall surplus came in at «$44.8 billion» for August, against $44 billion in July. Imports declined for the fourth month in a row.

Washington imposed tariffs of 15 percent on $112 billion of Chinese goods on September 1. The yuan has lost 3.8 percent against the dollar.`,
  },
  {
    style: "bloomberg",
    economy: "china",
    month: "2025-04",
    text: `China's exports rose more than forecast in April as a plunge in shipments to the US was offset by a surge elsewhere.

Exports climbed 8.1% from a year earlier to $316 billion, compared with a median estimate of 2% in a Bloomberg survey. Imports shrank 0.2%, leaving a trade surplus of $96.2 billion.

Shipments to the US tumbled 21% after growing «5.9%» in March, while exports to the 10 nations of the Association of Southeast Asian Nations jumped 20.8%. Sales to the European Union advanced 8.3%, and those to Africa climbed «15.3%».

The share of exports going to the US was about 10.5%, compared with 14.3% a year ago. It was the twelfth straight release of growth. Purchases from the US declined «23.5%».

In March, exports had gained 12.4%. In the first four months the surplus widened to a record of almost $370 billion. The US raised tariffs to 145% last month.`,
  },
  {
    style: "yonhap",
    economy: "korea",
    month: "2025-10",
    text: `SEOUL, Nov. 1 (Yonhap) -- South Korea's exports rose 3.6 percent from a year earlier to a fresh October high, data showed Saturday, while imports fell 1.5 percent.

Outbound shipments reached US$59.5 billion last month, up from $57.4 billion a year earlier, while imports came to $53.5 billion, resulting in a trade surplus of «$60.6 million», according to the Ministry of Trade.

Exports had climbed 12.7 percent on-year in September. In the first 10 months exports totaled «$597.6 billion», the largest ever for the period. The cumulative surplus reached about $57 billion, already exceeding the $52.8 billion recorded for all of last year.

Semiconductor exports surged 25.4 percent to $15.7 billion. Exports to the United States dropped 16.2 percent to $8.7 billion, and those to China fell 5.1 percent.`,
  },
  {
    style: "us-release",
    economy: "united-states",
    month: "2022-03",
    text: `The U.S. goods trade deficit widened to a record $115.2 billion in March on a not seasonally adjusted basis, from $82.4 billion in February, Census Bureau data showed.

Imports jumped 24.8% from a year ago to «$259.7 billion», also a record. Exports grew 18.2% to $180.5 billion, after rising 22.0% in February.

Exports to China edged up 6.3% and those to Canada rose 16%. The bilateral deficit with China was $33.7 billion, compared with «$24.7 billion» a year earlier. Exports have grown by double digits for 13 straight months.

Seasonally adjusted, imports advanced 10.9% from February and exports «5.5%». For the first quarter the deficit swelled to nearly $296 billion from $230 billion a year ago. The Fed raised rates by 50 basis points on Wednesday; GDP shrank at an annualized 1.4% pace in the quarter.`,
  },
  {
    style: "destatis",
    economy: "germany",
    month: "2023-12",
    text: `WIESBADEN – German exports fell by 9.0% in December 2023 from December 2022, not adjusted for calendar and seasonal effects, to 114.2 billion euros. Imports were down «12.6%» to 98.1 billion euros.

The foreign trade balance showed a surplus of 16.1 billion euros in December, compared with 23.5 billion euros in November and 10.5 billion a year earlier.

In all of 2023, exports decreased 1.2% to 1,575.7 billion euros, and imports declined «7.9%». The surplus for the year was 217.7 billion euros, compared with 88.1 billion in 2022.

Exports to the United States fell 8.2%; shipments to China slid 12.6%, while exports to the United Kingdom «fell» 19.6%. It was the sixth month of falling exports in a row.`,
  },
  {
    style: "dpa",
    economy: "germany",
    month: "2022-05",
    text: `Soaring energy costs nearly wiped out Germany's trade surplus in May. Imports leapt 37.3 percent on the year to almost 133 billion euros, the steepest increase since records began in 2009 on the office's unadjusted series, while exports climbed by a quarter to 137.4 billion euros.

The surplus shrank to 4.7 billion euros from «31.2 billion» euros in May 2021. In April it had stood at 1.9 billion euros.

Exports to the US soared by 48.1 percent and to Switzerland by 29.8 percent. Deliveries from China rose «86.9 percent». Inflation was running at 7.9 percent in May. Brent crude cost about $110 a barrel.

From January to May, exports rose 16.1 percent and imports 29.3 percent, cutting the surplus to 34.8 billion euros from 83.5 billion.`,
  },
  {
    style: "note",
    economy: "korea",
    month: "2025-10",
    text: `Korea trade watch. Exports +3.6% y/y in October (September: +12.7%). Imports -1.5% y/y versus consensus of -1.4%. Trade surplus $6.1bn, well above the $3.0bn consensus. That compares with «$9.6bn in October 2024». YTD surplus $57bn vs $40.7bn. We see the BoK on hold at 2.50%; USD/KRW at 1,430. Working days were 20, two fewer than a year ago, so daily average exports rose 14.0%.`,
  },
];
