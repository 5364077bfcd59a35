/** A story in the style of a house; what is false in it stands between « and ». */
export interface Story {
  readonly style: string;
  readonly economy: string;
  readonly month: string;
  readonly text: string;
}

/** Written once the rules stood, for months that no rule was made with, and kept as they were. */
export const STORIES: readonly Story[] = [
  {
    style: "agency",
    economy: "china",
    month: "2024-10",
    text: `BEIJING, Nov 7 (Wire) - China's outbound shipments grew at the fastest pace in more than two years in October, customs data showed on Thursday, as factories rushed inventory to major markets in anticipation of further tariffs from the United States and the European Union.

Exports surged 12.7% year-on-year last month, blowing past a forecast 5.0% increase and up sharply from a 2.4% rise in September.

Imports fell 2.3%, compared with expectations for a drop of 1.5%, turning negative for the first time in four months after gaining 0.3% in September.

China's trade surplus grew to $95.72 billion in October from «$18.71 billion» in September, well above the $73.5 billion that economists had pencilled in.

"We can anticipate a lot of front-loading going into the fourth quarter," said an economist at a Hong Kong bank, who expects exports to grow 7% in November. Manufacturing activity, as measured by the official PMI, edged up to 50.1 from 49.8. South Korea's exports, a bellwether of China's imports, rose 4.6% in October.

The country's soybean imports fell 5.3% to 8.09 million tons. In the first 10 months of 2024, exports rose «5.8%» and imports 1.7%, the General Administration of Customs said.`,
  },
  {
    style: "flash",
    economy: "china",
    month: "2025-08",
    text: `(Flash) - China's exports grew at a slower pace in August, data from the customs office showed Monday. Exports rose 4.4 percent year-on-year, after a 7.2 percent gain in July. Economists had forecast an increase of 5.0 percent.

Imports advanced 1.3 percent, following a 4.1 percent climb a month earlier. The expected rate was 3.0 percent.

The trade balance showed a surplus of $102.33 billion versus $98.24 billion in July. The surplus was forecast to rise to $99.2 billion in a Reuters poll.

Shipments to the US plunged 33.1 percent from a year ago, while those to Southeast Asia jumped 22.5 percent. Sales to the European Union were up «14.0 percent».

In the January to August period, exports gained 5.8 percent from the same period last year. Imports «rose 2.1 percent».`,
  },
  {
    style: "official media",
    economy: "china",
    month: "2025-11",
    text: `BEIJING, Dec. 8 -- China's total goods imports and exports in yuan-denominated terms rose 3.6 percent year on year in the first 11 months of 2025, official data showed Monday.

The country's total goods trade reached 41.21 trillion yuan (about 5.82 trillion U.S. dollars) in the period, according to the General Administration of Customs. Exports rose 6.2 percent year on year to 24.46 trillion yuan, while imports edged up 0.2 percent to 16.75 trillion yuan.

In November alone, China's foreign trade hit 3.9 trillion yuan, up 4.1 percent year on year, marking growth for the 10th consecutive month. Exports expanded 5.7 percent in yuan terms last month, and imports grew «7.1 percent» in yuan terms.

ASEAN remained China's largest trading partner in the first 11 months, with trade volume up 8.5 percent to 6.82 trillion yuan, accounting for 16.6 percent of China's total foreign trade. Trade with the European Union rose 5.4 percent. Private enterprises saw their imports and exports climb 7.1 percent to 23.52 trillion yuan.`,
  },
  {
    style: "trade-table",
    economy: "korea",
    month: "2026-06",
    text: `South Korea trade, June 2026

Exports soared 70.9% from a year earlier to about $102 billion, the first month above $100 billion. Imports rose 30.1% (May: +20.8%). The trade surplus was $36.15 billion, after $26.95 billion in May.

By destination: exports to China jumped 92.1%, exports to the United States rose 78.6%, exports to Taiwan climbed 91.3% and exports to Japan gained «41.7%».

May comparison: exports had risen 53.2% in May, imports 20.8%. Exports have now grown for «eleven straight months». In the first half, exports totalled $496.3 billion.

Chip exports more than tripled, to $45 billion; car exports fell 3.1%.`,
  },
  {
    style: "analyst note",
    economy: "china",
    month: "2026-05",
    text: `China: trade strength broadens

Export growth accelerated to 19.4% y/y in May (Apr: 14.1%), well ahead of the 15.0% consensus. Import growth picked up to 27.4% y/y from 25.3% in April, against expectations of 25.0%. The trade surplus widened to USD105.4bn from USD84.8bn.

Shipments to the US were up 35.5% y/y, flattered by a low base: exports to the US had fallen 34.5% in May 2025. Exports to ASEAN rose 24.2% and exports to the EU 7.8%. Imports from Korea surged «38.3%».

We expect export growth to slow to around 10% in the second half and see the CNY at 6.80 by year-end. Our GDP forecast is 4.9%. For the year to date, exports are up 15.5% and imports «up 42.7%». The surplus for January-May stands at about USD455bn.`,
  },
  {
    style: "business daily",
    economy: "china",
    month: "2023-12",
    text: `China's exports rose for a second straight month in December, capping a year in which the world's second-largest economy struggled with weak demand abroad.

Overseas shipments grew 2.3 per cent from a year ago in dollar terms, better than the 1.7 per cent that economists had expected and quicker than November's 0.5 per cent. Imports inched up 0.2 per cent, just short of a forecast of 0.3 per cent, after shrinking 0.6 per cent in November.

The monthly trade surplus rose to US$75.34 billion from US$68.39 billion, in line with the US$74.75 billion forecast.

For 2023 as a whole, exports fell 4.6 per cent, and imports dropped 5.5 per cent, leaving a surplus of about US$823 billion.

Exports had fallen «0.5 per cent» in November. Vehicle exports overtook Japan's for the first time, with shipments up 57.9 per cent to 4.91 million units. Consumer prices fell 0.3 per cent in December, the third month of decline.`,
  },
];

/** The story that the briefing of that month must be able to tell, in one paragraph. */
export const MODEL: Story = {
  style: "model",
  economy: "china",
  month: "2025-11",
  text: `BEIJING, Dec. 8 (Wire) - China's exports rose 5.9 percent in November from a year earlier, bouncing back from an unexpected 1.1 percent contraction in October and far exceeding the 3.8 percent increase forecast by economists in a Reuters poll, customs data showed on Monday. Exports were worth more than three hundred thirty billion dollars. Shipments to the United States fell nearly twenty-nine percent, the eighth consecutive month of double-digit declines, while exports to Southeast Asia, the European Union, Africa and Latin America grew. The trade surplus for the first eleven months was nearly $1.08 trillion, surpassing all of 2024 and rising above one trillion dollars within a single year for the first time. Imports rose 1.9 percent, slightly stronger than October's 1 percent. Analysts say exports will hold up. The economy grew 4.8% in the third quarter.`,
};
