import type { Story } from "./stories.ts";

/** The second half of the unseen stories, in which no accusation was wrong at first contact. */
export const UNSEEN_LATER: readonly Story[] = [
  {
    style: "reuters dec24",
    economy: "china",
    month: "2024-12",
    text: `BEIJING, Jan 13 (Reuters) - China's exports gained momentum in December, with imports also recovering, although the upturn at the year-end was in part fuelled by factories rushing inventory overseas as they braced for increased trade risks under a Trump presidency.

Exports in December rose 10.7% year-on-year, customs data showed on Monday, beating the 7.3% growth forecast in a Reuters poll and improving from November's 6.7% increase. Imports surprised to the upside with 1.0% growth, the strongest performance since July 2024. Economists had expected a 1.5% decline.

China's trade surplus grew to $104.8 billion last month, from $97.4 billion in November. For the year, the surplus reached «$929 billion», up from $823 billion in 2023.

Exports were up 5.9% in 2024 and imports 1.1%. The benchmark CSI300 index fell 0.5%, while the yuan traded at 7.33 per dollar. China's trade surplus with the United States widened to $33.5 billion in December from «$29.81 billion» in November. Exports to the US rose 15.6% on the year.`,
  },
  {
    style: "cnbc oct25",
    economy: "china",
    month: "2025-10",
    text: `China's exports in October unexpectedly contracted, as shipments to the U.S. dropped for a seventh straight month.

Exports shrank 1.1% in U.S. dollar terms last month from a year earlier, missing analysts' estimates for a 3% growth in a Reuters poll. That marked the first contraction since March 2024 and a sharp reversal from the «3.8%» jump in September.

Imports rose 1% in October from a year ago, also missing economists' expectations for a 3.2% jump. That compared with a 7.4% increase in September, the biggest jump since April 2024.

China's exports to the U.S. fell for the seventh consecutive month, dropping 25% in October from a year ago, while imports from the country fell nearly 23%. Shipments to the European Union grew about 1%, while those to Southeast Asian nations jumped 11%. China's trade surplus came in at $90.1 billion.

In the first 10 months, China's exports rose 5.3%, while imports fell 0.9%. The offshore yuan was little changed at 7.125. China's rare earth exports edged up to 4,343.5 tons in October, while soybean imports reached 9.48 million tons, down 26.3% from September.`,
  },
  {
    style: "afp mar20",
    economy: "china",
    month: "2020-03",
    text: `Beijing (AFP) - China's exports plunged 6.6 percent in March as the coronavirus pandemic battered economies around the world, official data showed Tuesday, but the drop was milder than forecast.

Imports slipped 0.9 percent, far better than the 9.5 percent slump tipped by economists in a Bloomberg poll, who had predicted a 13.9 percent fall in exports. In the first two months of the year combined, exports had plummeted 17.2 percent and imports 4.0 percent.

The trade surplus came to $19.9 billion, compared with a deficit of $7.1 billion in January-February. With the US, the surplus was $15.3 billion for the month, down «45 percent» on last year.

For the first quarter as a whole, exports sank 13.3 percent and imports 2.9 percent. Chinese imports from the United States fell 12.6 percent in March.`,
  },
  {
    style: "yonhap jan24",
    economy: "korea",
    month: "2024-01",
    text: `South Korea's exports rose 18 percent on-year in January, extending gains to a fourth month, on the back of brisk sales of semiconductors and cars, the industry ministry said Thursday.

Outbound shipments came to US$54.7 billion last month, while imports shrank 7.8 percent to $54.4 billion, resulting in a trade surplus of $300 million, the eighth consecutive monthly surplus.

Exports to China jumped 16.1 percent to $10.7 billion. In December, exports had risen «15.1 percent». Chip exports soared 56.2 percent to $9.37 billion, the largest growth in 73 months.`,
  },
  {
    style: "destatis adj",
    economy: "germany",
    month: "2023-12",
    text: `Germany exported goods to the value of 125.3 billion euros and imported goods to the value of 103.1 billion euros in December 2023. Based on provisional data, the Federal Statistical Office (Destatis) also reports that, after calendar and seasonal adjustment, exports declined by 4.6% and imports by 6.7% compared with November 2023. Compared with December 2022, exports fell by 4.6% and imports by 12.2%.

The foreign trade balance showed a surplus of 22.2 billion euros in December 2023 (after calendar and seasonal adjustment). In November 2023, the surplus was 20.7 billion euros; in December 2022, it was 10.2 billion euros.

In December 2023, Germany exported goods to the value of 67.3 billion euros to the Member States of the EU, while it imported goods to the value of 54.7 billion euros from those countries.`,
  },
  {
    style: "us bop",
    economy: "united-states",
    month: "2025-03",
    text: `WASHINGTON, May 6 - The U.S. trade deficit widened to a record high in March as businesses boosted imports ahead of tariffs. The trade gap jumped 14.0% to a record $140.5 billion, the Commerce Department said on Tuesday. Economists polled by Reuters had forecast the deficit rising to $137.0 billion.

Imports increased 4.4% to an all-time high of $419.0 billion. Goods imports surged 5.4% to a record $346.8 billion. Exports gained 0.2% to $278.5 billion, also an all-time high. Goods exports rose 0.7% to $183.2 billion.

Imports from China were the lowest since March 2020. The goods deficit with China fell to $24.8 billion on a seasonally adjusted basis. The economy contracted at a 0.3% rate in the first quarter.`,
  },
  {
    style: "scmp",
    economy: "china",
    month: "2023-08",
    text: `China's exports fell for a fourth consecutive month in August, though the pace of decline eased, offering some relief to policymakers in Beijing.

Exports dropped by 8.8 per cent last month compared with a year earlier to US$284.9 billion, customs data released on Thursday showed, after a 14.5 per cent slump in July, the worst showing since February 2020. Economists surveyed by Reuters had forecast a fall of 9.2 per cent. Imports, meanwhile, declined by 7.3 per cent, compared with a drop of 12.4 per cent in July.

China's overall trade surplus stood at US$68.36 billion in August, down from «US$86 billion» in July. Shipments to the Association of Southeast Asian Nations, China's biggest trading partner, fell by 13.3 per cent. Exports to the US, which have now fallen for 13 months in a row, were down 9.5 per cent. Overall trade with Russia rose 15.9 per cent from a year earlier.

China's official manufacturing purchasing managers' index rose to 49.7 in August from 49.3. Youth unemployment hit a record 21.3 per cent in June.`,
  },
  {
    style: "business brief",
    economy: "china",
    month: "2026-07",
    text: `China trade: what the July numbers say. Growth in exports ran at «21.7 percent», imports at «24.6 percent». The surplus was «$92 billion».`,
  },
  {
    style: "short",
    economy: "united-states",
    month: "2024-12",
    text: `US goods imports, not seasonally adjusted, rose 15.3% in December from a year earlier. The goods gap hit «$160.2 billion». Exports to Mexico slipped.`,
  },
];
