/** Labels that touch: they stand around their mean, a gap apart. */
interface Block {
  readonly at: number;
  readonly members: readonly number[];
}

/** Places for labels, none below the floor, each as near to its value as a gap to its neighbours allows; the order of the values is kept. */
export function spread(values: readonly number[], gap: number, floor = Number.NEGATIVE_INFINITY): number[] {
  const half = (block: Block) => ((block.members.length - 1) * gap) / 2;
  const raised = (block: Block) => ({ ...block, at: Math.max(block.at, floor + half(block)) });
  const order = values.map((_, index) => index).sort((a, b) => values[a]! - values[b]!);
  const blocks: Block[] = [];
  for (const index of order) {
    let block = raised({ at: values[index]!, members: [index] });
    for (let below = blocks.at(-1); below; below = blocks.at(-1)) {
      if (block.at - half(block) - below.at - half(below) >= gap) break;
      blocks.pop();
      block = raised(join(below, block));
    }
    blocks.push(block);
  }
  const place = (block: Block, rank: number) => block.at - half(block) + rank * gap;
  const places = new Map(blocks.flatMap((block) => block.members.map((index, rank) => [index, place(block, rank)])));
  return values.map((_, index) => places.get(index)!);
}

function join(below: Block, above: Block): Block {
  const [lower, upper] = [below.members.length, above.members.length];
  const at = (below.at * lower + above.at * upper) / (lower + upper);
  return { at, members: [...below.members, ...above.members] };
}
