/** Whether the operator has asked to stop (Ctrl-C): the first time work in hand is finished, the second time it ends at once. */
export function interruption(): { asked(): boolean; forget(): void } {
  let times = 0;
  const hear = () => {
    times++;
    if (times === 1) return;
    forget();
    // Now it ends the process as if nobody had listened; the browser goes when its pipe closes.
    process.kill(process.pid, "SIGINT");
  };
  const forget = () => void process.off("SIGINT", hear).off("SIGTERM", hear);
  process.on("SIGINT", hear).on("SIGTERM", hear);
  return { asked: () => times > 0, forget };
}
