/**
 * Lets this process live on when Ctrl+C reaches it: the terminal sends the signal to every process of the group, but the
 * parent is the one to stop in order, and this process saves what it has when the parent asks, or goes away.
 */
export function leaveSignalsToParent(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
}
