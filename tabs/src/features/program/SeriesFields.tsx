import { ChoiceField } from '../../ui/ChoiceField';
import { FieldGrid } from '../../ui/FieldGrid';
import { NumberField } from '../../ui/NumberField';
import type { SettingsFieldsProps } from './settings-fields';

const cadences = { weekly: 'Every week', biweekly: 'Every two weeks', monthly: 'Every month' } as const;

/** How often, how long, how soon a pair meets. */
export function SeriesFields({ settings: { series }, onChange, errorOf }: SettingsFieldsProps) {
  const change = (part: Partial<typeof series>) => onChange({ series: { ...series, ...part } });
  return (
    <FieldGrid>
      <NumberField
        label="Sessions"
        value={series.sessions}
        min={1}
        max={26}
        error={errorOf('series.sessions')}
        onChange={(sessions) => change({ sessions })}
      />
      <NumberField
        label="Minutes of a session"
        value={series.durationMinutes}
        min={15}
        max={180}
        step={15}
        error={errorOf('series.durationMinutes')}
        onChange={(durationMinutes) => change({ durationMinutes })}
      />
      <ChoiceField
        label="Cadence"
        value={series.cadence}
        choices={cadences}
        onChange={(cadence) => change({ cadence })}
      />
      <NumberField
        label="Days until the first session"
        hint="At most, from the last approval on"
        value={series.startWithinDays}
        min={3}
        max={60}
        error={errorOf('series.startWithinDays')}
        onChange={(startWithinDays) => change({ startWithinDays })}
      />
    </FieldGrid>
  );
}
