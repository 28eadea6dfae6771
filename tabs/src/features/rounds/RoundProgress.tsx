import type { Round } from '../../../../api/src/contract/round';
import { Progress } from '../../ui/Progress';

/** How far a round is that runs or is being published. */
export function RoundProgress({ round }: { readonly round: Round }) {
  const { phase, share } = round.progress;
  const label = phase === '' ? (round.state === 'publishing' ? 'Publishing' : 'Waiting to start') : phase;
  return <Progress label={label} share={round.state === 'queued' ? null : share} />;
}
