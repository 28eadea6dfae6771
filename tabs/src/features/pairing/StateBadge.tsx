import { Badge, makeStyles } from '@fluentui/react-components';
import { stateWords, type PairingStateName } from './pairing-words';

const useStyles = makeStyles({ badge: { flexShrink: 0, whiteSpace: 'nowrap' } });

/** The state of a pairing as a word. */
export function StateBadge({ state }: { readonly state: PairingStateName }) {
  const { name, tone } = stateWords[state];
  return (
    <Badge appearance="tint" color={tone} size="large" className={useStyles().badge}>
      {name}
    </Badge>
  );
}
