import { makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark';

const useStyles = makeStyles({
  chips: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  chip: { maxWidth: '100%', fontWeight: tokens.fontWeightRegular },
});

export interface Chip {
  readonly id: string;
  readonly name: string;
}

interface ToggleChipsProps {
  readonly chips: readonly Chip[];
  readonly chosen: readonly string[];
  /** No more can be chosen once this many are. */
  readonly most: number;
  /** What the group is about, for screen readers. */
  readonly label: string;
  readonly onChange: (chosen: string[]) => void;
}

/** Words to choose from, each a button that stays pressed. */
export function ToggleChips({ chips, chosen, most, label, onChange }: ToggleChipsProps) {
  const styles = useStyles();
  const full = chosen.length >= most;
  return (
    <div className={styles.chips} role="group" aria-label={label}>
      {chips.map(({ id, name }) => {
        const on = chosen.includes(id);
        return (
          <ToggleButton
            key={id}
            className={styles.chip}
            shape="circular"
            size="medium"
            checked={on}
            appearance={on ? 'primary' : 'outline'}
            icon={on ? <CheckmarkRegular /> : <AddRegular />}
            disabledFocusable={!on && full}
            onClick={() => onChange(on ? chosen.filter((other) => other !== id) : [...chosen, id])}
          >
            {name}
          </ToggleButton>
        );
      })}
    </div>
  );
}
