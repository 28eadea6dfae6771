import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useDates } from '../../app/use-dates';
import { PersonLine } from '../../ui/PersonLine';
import { Section } from '../../ui/Section';
import { channelWords, unreachedTitle } from './delivery-words';
import { useDeliveries } from './use-deliveries';

const useStyles = makeStyles({
  list: { display: 'grid', rowGap: tokens.spacingVerticalM, listStyleType: 'none', margin: 0, padding: 0 },
  reason: { overflowWrap: 'anywhere' },
});

/** Whom no message reached, and what to do about it; nothing where everybody was reached. They still see it all in the tab. */
export function Unreached() {
  const styles = useStyles();
  const dates = useDates();
  const { data } = useDeliveries();
  if (data === undefined || data.unreached.length === 0) return null;
  return (
    <Section
      title={unreachedTitle(data.unreached)}
      hint="What was to be said waits for them in the tab. As soon as the cause is gone, the next message is sent again."
    >
      <ul className={styles.list} aria-label="People who could not be reached">
        {data.unreached.map(({ person, channel, reason, sinceUtc }) => (
          <li key={`${person.id} ${channel}`}>
            <PersonLine
              id={person.id}
              name={person.displayName}
              about={`${channelWords[channel]}, since ${dates.moment(sinceUtc)}`}
            />
            <Text className={styles.reason}>{reason}</Text>
          </li>
        ))}
      </ul>
    </Section>
  );
}
