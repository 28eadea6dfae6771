import { Switch } from '@fluentui/react-components';
import { FieldGrid } from '../../ui/FieldGrid';
import { NumberField } from '../../ui/NumberField';
import { Stack } from '../../ui/Stack';
import type { SettingsFieldsProps } from './settings-fields';

/** Which pairs are legal at all. Nobody is ever paired inside their own management line. */
export function RuleFields({ settings: { rules }, onChange, errorOf }: SettingsFieldsProps) {
  const change = (part: Partial<typeof rules>) => onChange({ rules: { ...rules, ...part } });
  return (
    <Stack>
      <FieldGrid>
        <NumberField
          label="Bands between junior and senior"
          hint="At least, of seven bands"
          value={rules.minimumBandGap}
          min={1}
          max={6}
          error={errorOf('rules.minimumBandGap')}
          onChange={(minimumBandGap) => change({ minimumBandGap })}
        />
        <NumberField
          label="Common working minutes a week"
          hint="At least, across their time zones"
          value={rules.minimumCommonMinutesPerWeek}
          min={0}
          max={2400}
          step={30}
          error={errorOf('rules.minimumCommonMinutesPerWeek')}
          onChange={(minimumCommonMinutesPerWeek) => change({ minimumCommonMinutesPerWeek })}
        />
        <NumberField
          label="Months before the same pair again"
          hint="After a decline or an end"
          value={rules.repeatWindowMonths}
          min={0}
          max={120}
          error={errorOf('rules.repeatWindowMonths')}
          onChange={(repeatWindowMonths) => change({ repeatWindowMonths })}
        />
      </FieldGrid>
      <div>
        <Switch
          label="Only where levels are sure enough to tell who is senior"
          checked={rules.requireSureLevels}
          onChange={(_, { checked }) => change({ requireSureLevels: checked })}
        />
      </div>
      <div>
        <Switch
          label="They need a language in common"
          checked={rules.requireSharedLanguage}
          onChange={(_, { checked }) => change({ requireSharedLanguage: checked })}
        />
      </div>
      <div>
        <Switch
          label="They may report to the same manager"
          checked={rules.allowSameDirectManager}
          onChange={(_, { checked }) => change({ allowSameDirectManager: checked })}
        />
      </div>
    </Stack>
  );
}
