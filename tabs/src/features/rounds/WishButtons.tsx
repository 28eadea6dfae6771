import { makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import { PinRegular } from '@fluentui/react-icons/svg/pin';
import { ProhibitedRegular } from '@fluentui/react-icons/svg/prohibited';
import type { PersonCard } from '../../../../api/src/contract/people';
import { ActionFailed } from '../../app/ActionFailed';
import { useConfirmation } from '../../ui/use-confirmation';
import { useChangeWish } from './use-change-wish';
import { usePairWishes } from './use-pair-wishes';
import { type Wish, wishOf } from './wish-changes';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface WishButtonsProps {
  readonly programId: string;
  readonly junior: PersonCard;
  readonly senior: PersonCard;
}

/** Pins a pair, or keeps it apart, in the next dry runs; pressed again, the wish is taken back. */
export function WishButtons({ programId, junior, senior }: WishButtonsProps) {
  const styles = useStyles();
  const confirm = useConfirmation();
  const wishes = usePairWishes(programId);
  const change = useChangeWish(programId);
  const pair = { juniorId: junior.id, seniorId: senior.id };
  const wish = wishes.data === undefined ? null : wishOf(wishes.data.value, pair);
  const names = `${junior.displayName} and ${senior.displayName}`;
  const toggle = async (wanted: Wish) => {
    const next = wish === wanted ? null : wanted;
    const changed = await change.mutateAsync({ pair, wish: next }).catch(() => null);
    if (changed !== null) confirm(next === null ? 'The wish is taken back.' : 'The next dry run follows it.');
  };
  const shared = { size: 'small', disabledFocusable: change.isPending || wishes.data === undefined } as const;
  return (
    <>
      <div className={styles.row}>
        <ToggleButton
          {...shared}
          appearance="subtle"
          icon={<PinRegular />}
          checked={wish === 'pinned'}
          aria-label={`Pin ${names}`}
          onClick={() => void toggle('pinned')}
        >
          {wish === 'pinned' ? 'Pinned' : 'Pin'}
        </ToggleButton>
        <ToggleButton
          {...shared}
          appearance="subtle"
          icon={<ProhibitedRegular />}
          checked={wish === 'apart'}
          aria-label={`Keep apart ${names}`}
          onClick={() => void toggle('apart')}
        >
          {wish === 'apart' ? 'Kept apart' : 'Keep apart'}
        </ToggleButton>
      </div>
      <ActionFailed error={change.error} title="The wish was not saved" />
    </>
  );
}
