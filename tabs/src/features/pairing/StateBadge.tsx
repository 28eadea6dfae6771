import { Badge } from '@fluentui/react-components';
import { stateWords, type PairingStateName } from './pairing-words';

/** The state of a pairing as a word. */
export function StateBadge({ state }: { readonly state: PairingStateName }) {
  const { name, tone } = stateWords[state];
  return (
    <Badge appearance="tint" color={tone} size="large">
      {name}
    </Badge>
  );
}
