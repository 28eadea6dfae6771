import { Button, makeStyles } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { useState } from 'react';
import type { PersonCard } from '../../../../api/src/contract/people';
import type { PairWishesView } from '../../../../api/src/contract/round';
import { ActionFailed } from '../../app/ActionFailed';
import { Loaded } from '../../app/Loaded';
import { Actions } from '../../ui/Actions';
import { BusyButton } from '../../ui/BusyButton';
import { FieldGrid } from '../../ui/FieldGrid';
import { PersonLine } from '../../ui/PersonLine';
import { Section } from '../../ui/Section';
import { Stack } from '../../ui/Stack';
import { useConfirmation } from '../../ui/use-confirmation';
import { aboutPerson } from '../people/person-words';
import { PersonSearch } from '../people/PersonSearch';
import { PairLine } from './PairLine';
import { useChangeWish } from './use-change-wish';
import { usePairWishes } from './use-pair-wishes';
import type { Wish } from './wish-changes';

const useStyles = makeStyles({ list: { listStyleType: 'none', margin: 0, padding: 0 } });

const marks = { pinned: { name: 'Pinned', tone: 'brand' }, apart: { name: 'Kept apart', tone: 'warning' } } as const;

/** What the lead wishes for the next dry runs: pairs to make first, and pairs to keep apart. */
export function PairWishes({ programId }: { readonly programId: string }) {
  const wishes = usePairWishes(programId);
  return (
    <Section
      title="Wishes for the next dry run"
      hint="Pinned pairs are made first, where no rule stands against them; pairs kept apart are not made. You can also pin or part pairs of a round that is ready."
    >
      <Loaded query={wishes} what="The wishes" lines={2}>
        {({ value }) => (
          <Stack>
            {value.items.length > 0 && <WishList programId={programId} items={value.items} />}
            <AddWish programId={programId} />
          </Stack>
        )}
      </Loaded>
    </Section>
  );
}

interface WishListProps {
  readonly programId: string;
  readonly items: PairWishesView['items'];
}

function WishList({ programId, items }: WishListProps) {
  const styles = useStyles();
  const confirm = useConfirmation();
  const change = useChangeWish(programId);
  const takeBack = async ({ junior, senior }: WishListProps['items'][number]) => {
    const pair = { juniorId: junior.id, seniorId: senior.id };
    const changed = await change.mutateAsync({ pair, wish: null }).catch(() => null);
    if (changed !== null) confirm('The wish is taken back.');
  };
  return (
    <>
      <ul className={styles.list} aria-label="Wishes">
        {items.map((item) => (
          <li key={`${item.junior.id} ${item.senior.id}`}>
            <PairLine
              junior={item.junior}
              senior={item.senior}
              mark={marks[item.wish].name}
              tone={marks[item.wish].tone}
              {...(item.refused !== null && { note: `Not made in the last round: ${item.refused}` })}
            >
              <Button
                appearance="subtle"
                icon={<DeleteRegular />}
                aria-label={`Take back the wish about ${item.junior.displayName} and ${item.senior.displayName}`}
                disabledFocusable={change.isPending}
                onClick={() => void takeBack(item)}
              />
            </PairLine>
          </li>
        ))}
      </ul>
      <ActionFailed error={change.error} title="The wish was not taken back" />
    </>
  );
}

function AddWish({ programId }: { readonly programId: string }) {
  const confirm = useConfirmation();
  const change = useChangeWish(programId);
  const [junior, setJunior] = useState<PersonCard | null>(null);
  const [senior, setSenior] = useState<PersonCard | null>(null);
  const save = async (wish: Wish) => {
    if (junior === null || senior === null) return;
    const pair = { juniorId: junior.id, seniorId: senior.id };
    const changed = await change.mutateAsync({ pair, wish }).catch(() => null);
    if (changed === null) return;
    setJunior(null);
    setSenior(null);
    confirm('The next dry run follows it.');
  };
  const incomplete = junior === null || senior === null;
  return (
    <Stack>
      <FieldGrid>
        <Seat label="Junior" person={junior} other={senior} onPick={setJunior} />
        <Seat label="Senior" person={senior} other={junior} onPick={setSenior} />
      </FieldGrid>
      <Actions>
        <BusyButton
          appearance="secondary"
          busy={change.isPending}
          disabled={incomplete}
          onClick={() => void save('pinned')}
        >
          Pin pair
        </BusyButton>
        <BusyButton
          appearance="secondary"
          busy={change.isPending}
          disabled={incomplete}
          onClick={() => void save('apart')}
        >
          Keep apart
        </BusyButton>
      </Actions>
      <ActionFailed error={change.error} title="The wish was not saved" />
    </Stack>
  );
}

interface SeatProps {
  readonly label: string;
  readonly person: PersonCard | null;
  readonly other: PersonCard | null;
  readonly onPick: (person: PersonCard) => void;
}

function Seat({ label, person, other, onPick }: SeatProps) {
  return (
    <div>
      <PersonSearch label={label} without={[person, other].flatMap((one) => one?.id ?? [])} onPick={onPick} />
      {person !== null && <PersonLine name={person.displayName} about={aboutPerson(person)} id={person.id} size={32} />}
    </div>
  );
}
