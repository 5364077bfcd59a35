/** Blocks that stand together, in reading order; `rows` is how many of them are not a chart. */
export interface Passage<Block> {
  readonly rows: number;
  readonly blocks: readonly Block[];
}

/** A block, of which some are charts; a `twin` stands next to another chart and may share a line with it. */
interface Placed {
  readonly chart: object | false;
  readonly twin: boolean;
}

/**
 * The blocks of a section cut so that each passage holds at most one chart with the text that leads to it;
 * what follows the last chart stays with it. Charts that follow one another come in pairs of twins.
 */
export function passages<Block extends Placed>(blocks: readonly Block[]): Passage<Block>[] {
  const cut: Block[][] = [[]];
  const last = blocks.findLastIndex(isChart);
  twinned(blocks).forEach((block, index) => {
    cut.at(-1)!.push(block);
    if (isChart(block) && index < last) cut.push([]);
  });
  const filled = cut.filter((part) => part.length > 0);
  return filled.map((part) => ({ rows: part.filter((block) => !isChart(block)).length, blocks: part }));
}

function twinned<Block extends Placed>(blocks: readonly Block[]): Block[] {
  const placed = [...blocks];
  for (let index = 1; index < placed.length; index++) {
    const [one, next] = [placed[index - 1]!, placed[index]!];
    if (!isChart(one) || !isChart(next) || one.twin) continue;
    placed[index - 1] = { ...one, twin: true };
    placed[index] = { ...next, twin: true };
  }
  return placed;
}

function isChart({ chart }: Placed): boolean {
  return chart !== false;
}
