/** So much of the letter's size a run may stand off and still go on with the word before it. */
const KERNING = 0.2;

/**
 * The text of runs of letters that are added in their order: those that stand apart on paper, such as the labels of a chart, are
 * parted by a blank. Of the run before it keeps the direction of its line, its size, its place and its width.
 */
export class RunText {
  text = "";
  #follows = false;
  #right = 1;
  #up = 0;
  #size = 1;
  #x = 0;
  #y = 0;
  #width = 0;

  /** Adds a run whose line goes by `cos` and `sin` of a letter's size, and which begins at x and y. */
  add(said: string, cos: number, sin: number, x: number, y: number, width: number): void {
    if (said !== "" && this.#follows && this.#isApart(x, y)) this.text += " ";
    this.text += said;
    this.#size = Math.sqrt(cos * cos + sin * sin) || 1;
    this.#right = cos / this.#size;
    this.#up = sin / this.#size;
    this.#x = x;
    this.#y = y;
    this.#width = width;
    this.#follows = said !== "";
  }

  endLine(): void {
    this.text += "\n";
    this.#follows = false;
  }

  /** Whether something here does not begin where the last run ends, along its line or across it. */
  #isApart(x: number, y: number): boolean {
    const dx = x - this.#x;
    const dy = y - this.#y;
    const most = KERNING * this.#size;
    const along = dx * this.#right + dy * this.#up - this.#width;
    const across = dy * this.#right - dx * this.#up;
    return Math.abs(along) > most || Math.abs(across) > most;
  }
}
