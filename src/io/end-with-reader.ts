/** Calls `end` when whoever reads the output has read enough, as `head` does: that is no fault. */
export function endWithReader(output: NodeJS.WriteStream, end: () => void): void {
  output.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    end();
  });
}
