import type { Round } from '../../../../api/src/contract/round';
import { Progress } from '../../ui/Progress';
import { phaseInWords } from './round-words';

/** How far a round is that runs or is being published. */
export function RoundProgress({ round }: { readonly round: Round }) {
  const { phase, share } = round.progress;
  return <Progress label={phaseInWords(phase)} share={round.state === 'queued' ? null : share} />;
}
