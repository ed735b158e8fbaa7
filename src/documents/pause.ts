/**
 * Between two steps of a long reading: lets the rest of the program run, and ends the reading where its caller no longer
 * wants it, by throwing the signal's reason. Costs nothing without a signal.
 */
export async function pause(signal: AbortSignal | undefined): Promise<void> {
  if (signal === undefined) return;
  signal.throwIfAborted();
  // A parser that never waits would keep the event that aborts from coming in.
  await new Promise<void>((done) => setTimeout(done));
  signal.throwIfAborted();
}
