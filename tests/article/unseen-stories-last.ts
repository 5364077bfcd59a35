import type { Story } from "./stories.ts";

/**
 * Twenty-four short stories written last, for months that no rule was made with. At first contact all 31 accusations were right, and one of 42 supports was
 * wrong: "the second-highest on record" was taken for the record.
 */
export const UNSEEN_LAST: readonly Story[] = [
  {
    style: "a",
    economy: "china",
    month: "2018-06",
    text: `Beijing's June trade numbers, published on Friday, offered few signs of a tariff hit. Exports climbed 11.3 percent from a year ago, while growth in purchases from abroad came to 14.1 percent. In May, exports had grown «16.2 percent».`,
  },
  {
    style: "b",
    economy: "china",
    month: "2019-10",
    text: `SHANGHAI (Wire) - Chinese exports slipped 0.9 percent last month, a «fourth» straight month of decline, customs figures for October showed. Imports «rose 6.4 percent», the data also showed.`,
  },
  {
    style: "c",
    economy: "china",
    month: "2022-07",
    text: `China posted a record trade surplus of $98.3 billion in July as exports jumped «8.0 percent» from a year earlier, far faster than forecast. That was the fastest pace since January. Imports were up only 2.3%.`,
  },
  {
    style: "d",
    economy: "china",
    month: "2024-09",
    text: `Chinese export growth slowed sharply in September. Exports rose 2.4% year on year, down from 8.7% in August. Imports edged up «3.0%».`,
  },
  {
    style: "e",
    economy: "china",
    month: "2025-06",
    text: `China's exports regained some momentum in June, up 5.8% from a year earlier. Imports rebounded 1.1%, their largest gain since July 2024. The surplus came in at «$141.8 billion».`,
  },
  {
    style: "f",
    economy: "china",
    month: "2016-10",
    text: `Exports from China dropped «3.7 percent» in dollar terms in October from a year earlier, the seventh decline in a row. Imports fell «14.0 percent».`,
  },
  {
    style: "g",
    economy: "china",
    month: "2026-03",
    text: `China's imports soared 27.8% in March while exports rose a mere «5.2%», official figures showed. The month before, combined with January, had been far stronger.`,
  },
  {
    style: "h",
    economy: "china",
    month: "2021-10",
    text: `China's monthly trade surplus hit $84.4 billion in October, «the second-highest on record». A year before it was «$85.4 billion».`,
  },
  {
    style: "i",
    economy: "korea",
    month: "2024-06",
    text: `South Korean exports grew 5.1 percent in June from a year earlier. Imports shrank «5.7 percent». The trade surplus widened to «$0.8 billion», the ministry said.`,
  },
  {
    style: "j",
    economy: "korea",
    month: "2025-09",
    text: `SEOUL - Korea's exports leaped «2.7 percent» in September; imports gained 8.2 percent, the statistics showed. The country's trade balance was a surplus of $9.56 billion.`,
  },
  {
    style: "k",
    economy: "korea",
    month: "2023-11",
    text: `Korea's exports «fell 7.8%» in November from a year ago. Imports were down 11.6%. The country booked a trade surplus of «$3.8 million».`,
  },
  {
    style: "l",
    economy: "korea",
    month: "2020-04",
    text: `South Korea's exports plummeted «15.6 percent» year-on-year in April as the pandemic shut stores around the world. It was the steepest drop since May 2009.`,
  },
  {
    style: "m",
    economy: "germany",
    month: "2015-06",
    text: `Not adjusted for seasonal effects, German exports rose 13.6 percent in June from a year earlier. The trade surplus was «32.57 billion euros», a record.`,
  },
  {
    style: "n",
    economy: "germany",
    month: "2022-09",
    text: `In original values, Germany's exports came to a record 146.7 billion euros in September and imports to «183.6 billion euros».`,
  },
  {
    style: "o",
    economy: "germany",
    month: "2020-06",
    text: `Unadjusted figures: German exports fell 9.6% in June on the year, imports «rose 9.9%».`,
  },
  {
    style: "p",
    economy: "germany",
    month: "2012-09",
    text: `On an unadjusted basis German exports declined «1.4 percent» in September 2012 from a year before. Imports dropped 4.6 percent, the most since December 2009.`,
  },
  {
    style: "q",
    economy: "united-states",
    month: "2009-04",
    text: `On a not seasonally adjusted basis U.S. goods imports plunged 34.7 percent in April 2009 from a year earlier, and exports tumbled «24.6 percent».`,
  },
  {
    style: "r",
    economy: "united-states",
    month: "2021-04",
    text: `Census basis, not seasonally adjusted: exports surged 52.1% in April 2021 from a year earlier; imports leapt «63.7%».`,
  },
  {
    style: "s",
    economy: "united-states",
    month: "2015-10",
    text: `U.S. exports, not seasonally adjusted, fell 10.5 percent in October 2015 from a year earlier, the «12th» straight month of decline. Imports «increased 7.7 percent».`,
  },
  {
    style: "t",
    economy: "united-states",
    month: "2024-07",
    text: `Not seasonally adjusted, the U.S. goods deficit reached $118.8 billion in July, the largest on record. Imports rose 12.7% from a year earlier. Exports grew at an annual «31.0%».`,
  },
  {
    style: "u",
    economy: "china",
    month: "2025-11",
    text: `China shipped 5.9% more abroad in November than a year before, smashing a poll's 3.8% guess. Imports underwhelmed, up «2.9%» against 3.0% expected. Shipments to America sank 28.6%, after «22.5%» in October. Exports to Africa were up «26.7%», those to ASEAN 8.2%.`,
  },
  {
    style: "v",
    economy: "china",
    month: "2020-05",
    text: `China's imports crashed «6.7 percent» in May. The surplus, at $61.6 billion, was the widest ever. Exports fell 3.3 percent.`,
  },
  {
    style: "w",
    economy: "china",
    month: "2023-03",
    text: `China's exports unexpectedly surged in March, up «18.4%» from a year earlier, while imports fell 1.4%.`,
  },
  {
    style: "x",
    economy: "korea",
    month: "2026-05",
    text: `Korean exports rocketed «35.2%» in May, a record pace. Imports were 20.8% higher.`,
  },
];
