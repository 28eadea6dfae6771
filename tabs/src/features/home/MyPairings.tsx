import { makeStyles, tokens } from '@fluentui/react-components';
import type { Pairing } from '../../../../api/src/contract/pairing';
import { paths } from '../../app/paths';
import { Disclosure } from '../../ui/Disclosure';
import { PersonLine } from '../../ui/PersonLine';
import { Section } from '../../ui/Section';
import { isLive } from '../pairing/pairing-words';
import { StateBadge } from '../pairing/StateBadge';
import { aboutPerson } from '../people/person-words';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    padding: `${tokens.spacingVerticalM} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTop: 'none', paddingTop: 0 },
  },
  next: { margin: `${tokens.spacingVerticalS} 0 0`, color: tokens.colorNeutralForeground2 },
});

/** All pairings of the caller; the ended ones on demand. */
export function MyPairings({ pairings }: { readonly pairings: readonly Pairing[] }) {
  const live = pairings.filter(({ state }) => isLive(state));
  const ended = pairings.filter(({ state }) => !isLive(state));
  if (pairings.length === 0) return null;
  return (
    <Section title="Your pairings">
      {live.length > 0 && <PairingList pairings={live} />}
      {ended.length > 0 && (
        <Disclosure label={ended.length === 1 ? 'One that ended' : `${ended.length} that ended`}>
          <PairingList pairings={ended} />
        </Disclosure>
      )}
    </Section>
  );
}

function PairingList({ pairings }: { readonly pairings: readonly Pairing[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {pairings.map((pairing) => (
        <li key={`${pairing.programId} ${pairing.id}`} className={styles.item}>
          <PersonLine
            name={pairing.partner.displayName}
            about={aboutPerson(pairing.partner)}
            id={pairing.partner.id}
            to={paths.pairing(pairing.programId, pairing.id)}
            extra={<StateBadge state={pairing.state} />}
          />
          <p className={styles.next}>{pairing.nextStep}</p>
        </li>
      ))}
    </ul>
  );
}
