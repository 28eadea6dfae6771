import {
  Badge,
  makeStyles,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  tokens,
} from '@fluentui/react-components';
import { PeopleAddRegular } from '@fluentui/react-icons/svg/people-add';
import type { ParticipantSummary } from '../../../../api/src/contract/participation';
import { Loaded } from '../../app/Loaded';
import { useDates } from '../../app/use-dates';
import { EmptyState } from '../../ui/EmptyState';
import { LoadMore } from '../../ui/LoadMore';
import { PersonLine } from '../../ui/PersonLine';
import { Section } from '../../ui/Section';
import { aboutPerson } from '../people/person-words';
import { useCurrentProgram } from './current-program';
import { useParticipants } from './use-participants';

const useStyles = makeStyles({
  scroll: { overflowX: 'auto' },
  table: { minWidth: '560px' },
  person: { width: '44%' },
  cell: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}` },
});

/** Who takes part: seats and dates; never what they seek. */
export function Participants() {
  const styles = useStyles();
  const dates = useDates();
  const { value: program } = useCurrentProgram();
  const participants = useParticipants(program.id);
  const seats = (taken: number, capacity: number) => `${taken} of ${capacity}`;
  const row = (participant: ParticipantSummary) => (
    <TableRow key={participant.person.id}>
      <TableCell className={styles.cell}>
        <PersonLine
          name={participant.person.displayName}
          about={aboutPerson(participant.person)}
          id={participant.person.id}
          size={32}
        />
      </TableCell>
      <TableCell>{participant.band}</TableCell>
      <TableCell>{seats(participant.juniorSeatsTaken, participant.juniorCapacity)}</TableCell>
      <TableCell>{seats(participant.seniorSeatsTaken, participant.seniorCapacity)}</TableCell>
      <TableCell>
        {participant.pausedUntilUtc !== null && participant.pausedUntilUtc > dates.nowUtc ? (
          <Badge appearance="tint" color="warning">
            Paused until {dates.day(participant.pausedUntilUtc)}
          </Badge>
        ) : (
          dates.day(participant.joinedAtUtc)
        )}
      </TableCell>
    </TableRow>
  );
  return (
    <Section title="Participants" hint="Topics that people seek are theirs alone; you see seats and dates.">
      <Loaded query={participants} what="The participants" lines={8}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0) {
            return (
              <EmptyState icon={<PeopleAddRegular />} title="Nobody has joined yet">
                {program.state === 'draft'
                  ? 'Publish the program first; people then find it on their home page.'
                  : 'Tell people about the program in a channel. They find it on their home page and join in under a minute.'}
              </EmptyState>
            );
          }
          return (
            <>
              <div className={styles.scroll} role="region" aria-label="Table of participants" tabIndex={0}>
                <Table className={styles.table} aria-label="Participants">
                  <TableHeader>
                    <TableRow>
                      <TableHeaderCell className={styles.person}>Person</TableHeaderCell>
                      <TableHeaderCell>Band</TableHeaderCell>
                      <TableHeaderCell>Junior seats</TableHeaderCell>
                      <TableHeaderCell>Senior seats</TableHeaderCell>
                      <TableHeaderCell>Joined</TableHeaderCell>
                    </TableRow>
                  </TableHeader>
                  <TableBody>{items.map(row)}</TableBody>
                </Table>
              </div>
              <LoadMore
                hasMore={participants.hasNextPage}
                busy={participants.isFetchingNextPage}
                onMore={() => void participants.fetchNextPage()}
              />
            </>
          );
        }}
      </Loaded>
    </Section>
  );
}
