import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { PeopleSwapRegular } from '@fluentui/react-icons/svg/people-swap';
import { useState } from 'react';
import { Loaded } from '../../app/Loaded';
import { paths } from '../../app/paths';
import { ButtonLink } from '../../ui/ButtonLink';
import { EmptyState } from '../../ui/EmptyState';
import { LoadMore } from '../../ui/LoadMore';
import { Section } from '../../ui/Section';
import { useCurrentProgram } from './current-program';
import { filterPairings, needsLead, pairingFilters, type PairingFilter } from './pairing-filter';
import { PairingRowCard } from './PairingRowCard';
import { useProgramPairings } from './use-program-pairings';

const useStyles = makeStyles({
  filters: {
    flexWrap: 'wrap',
    marginBottom: tokens.spacingVerticalM,
    marginLeft: `calc(${tokens.spacingHorizontalS} * -1)`,
  },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  none: { margin: 0, color: tokens.colorNeutralForeground3 },
});

const isFilter = (value: unknown): value is PairingFilter => typeof value === 'string' && value in pairingFilters;

/** All pairings of a program, for the lead. */
export function ProgramPairings() {
  const styles = useStyles();
  const { value: program } = useCurrentProgram();
  const pairings = useProgramPairings(program.id);
  const [filter, setFilter] = useState<PairingFilter>('all');
  return (
    <Section title="Pairings" hint="You see people, states and deadlines. What a pair talks about stays with the pair.">
      <Loaded query={pairings} what="The pairings" lines={8}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.items);
          if (rows.length === 0) {
            return (
              <EmptyState
                icon={<PeopleSwapRegular />}
                title="No pairing yet"
                action={<ButtonLink to={paths.rounds(program.id)}>Go to Rounds</ButtonLink>}
              >
                Run a round as a dry run and publish it, or wait for people to pick one of their own suggestions.
              </EmptyState>
            );
          }
          const shown = filterPairings(rows, filter);
          const waiting = rows.filter(needsLead).length;
          return (
            <>
              <TabList
                className={styles.filters}
                size="small"
                selectedValue={filter}
                onTabSelect={(_, { value }) => isFilter(value) && setFilter(value)}
              >
                {Object.entries(pairingFilters).map(([id, name]) => (
                  <Tab key={id} value={id}>
                    {name}
                    {id === 'attention' && waiting > 0 && ` (${waiting})`}
                  </Tab>
                ))}
              </TabList>
              {shown.length === 0 && <p className={styles.none}>None of the pairings shown so far.</p>}
              <ul className={styles.list} aria-label="Pairings">
                {shown.map((row) => (
                  <PairingRowCard key={row.id} row={row} />
                ))}
              </ul>
              <LoadMore
                hasMore={pairings.hasNextPage}
                busy={pairings.isFetchingNextPage}
                onMore={() => void pairings.fetchNextPage()}
              />
            </>
          );
        }}
      </Loaded>
    </Section>
  );
}
