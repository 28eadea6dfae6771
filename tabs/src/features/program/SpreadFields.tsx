import { FieldGrid } from '../../ui/FieldGrid';
import { NumberField } from '../../ui/NumberField';
import { TimeField } from '../../ui/TimeField';
import type { SettingsFieldsProps } from './settings-fields';

/** What sessions leave room for: lunch, other work, the team. */
export function SpreadFields({ settings: { spread }, onChange, errorOf }: SettingsFieldsProps) {
  const change = (part: Partial<typeof spread>) => onChange({ spread: { ...spread, ...part } });
  return (
    <FieldGrid>
      <TimeField
        label="Lunch break from"
        hint="By each person's own clock"
        minutes={spread.lunchStartMinutes}
        error={errorOf('spread.lunchStartMinutes')}
        onChange={(lunchStartMinutes) => change({ lunchStartMinutes })}
      />
      <NumberField
        label="Minutes of lunch break"
        hint="0 to keep nothing free"
        value={spread.lunchMinutes}
        min={0}
        max={180}
        step={15}
        error={errorOf('spread.lunchMinutes')}
        onChange={(lunchMinutes) => change({ lunchMinutes })}
      />
      <NumberField
        label="Sessions of a person in a day"
        hint="At most, over all programs"
        value={spread.maxSessionsPerDay}
        min={1}
        max={10}
        error={errorOf('spread.maxSessionsPerDay')}
        onChange={(maxSessionsPerDay) => change({ maxSessionsPerDay })}
      />
      <NumberField
        label="Sessions of a person in a week"
        hint="At most, over all programs"
        value={spread.maxSessionsPerWeek}
        min={1}
        max={50}
        error={errorOf('spread.maxSessionsPerWeek')}
        onChange={(maxSessionsPerWeek) => change({ maxSessionsPerWeek })}
      />
      <NumberField
        label="Percent of a team in sessions at once"
        hint="At most, of those under one manager; one person always may"
        value={spread.maxTeamAwayPercent}
        min={1}
        max={100}
        error={errorOf('spread.maxTeamAwayPercent')}
        onChange={(maxTeamAwayPercent) => change({ maxTeamAwayPercent })}
      />
    </FieldGrid>
  );
}
