import { Field, makeStyles, Radio, RadioGroup, Select, tokens } from '@fluentui/react-components';
import { useDates } from '../../app/use-dates';
import { freeDays, type FreeTime } from './session-times';

const useStyles = makeStyles({
  radios: { gap: tokens.spacingVerticalXXS },
  other: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)',
    gap: tokens.spacingHorizontalM,
    marginLeft: tokens.spacingHorizontalXXL,
    '@media (max-width: 480px)': { gridTemplateColumns: 'minmax(0, 1fr)', marginLeft: 0 },
  },
});

const OTHER = 'other';

interface TimePickerProps {
  readonly times: readonly FreeTime[];
  /** The start that is chosen, null for none yet. */
  readonly chosen: string | null;
  /** True once a day and time beyond the suggested ones are asked for. */
  readonly other: boolean;
  readonly missing: boolean;
  readonly onChange: (chosen: string | null, other: boolean) => void;
}

/** Chooses among free times: the nearest ones at once, all others by day and hour. */
export function TimePicker({ times, chosen, other, missing, onChange }: TimePickerProps) {
  const styles = useStyles();
  const dates = useDates();
  const suggested = times.filter((time) => time.recommended);
  const days = freeDays(times, dates.nowUtc, dates.zoneIana);
  const day = days.find((each) => each.times.some(({ startUtc }) => startUtc === chosen));
  const hour = ({ startUtc, endUtc, tentative }: FreeTime) =>
    dates.range(startUtc, endUtc) + (tentative ? ' (over something tentative)' : '');
  return (
    <>
      <Field
        label="Free for both of you"
        required
        {...(missing && { validationMessage: 'Choose a time, then move the session.' })}
      >
        <RadioGroup
          className={styles.radios}
          value={other || suggested.length === 0 ? OTHER : (chosen ?? '')}
          onChange={(_, { value }) =>
            value === OTHER ? onChange(chosen ?? times[0]?.startUtc ?? null, true) : onChange(value, false)
          }
        >
          {suggested.map((time) => (
            <Radio key={time.startUtc} value={time.startUtc} label={`${dates.day(time.startUtc)}, ${hour(time)}`} />
          ))}
          <Radio value={OTHER} label="Another day or time" />
        </RadioGroup>
      </Field>
      {(other || suggested.length === 0) && (
        <div className={styles.other}>
          <Field label="Day">
            <Select
              value={day === undefined ? '' : String(day.offset)}
              onChange={(_, { value }) =>
                onChange(days.find(({ offset }) => String(offset) === value)?.times[0]?.startUtc ?? null, true)
              }
            >
              {day === undefined && <option value="">Choose a day</option>}
              {days.map(({ offset, times: ofDay }) => (
                <option key={offset} value={offset}>
                  {dates.day(ofDay[0]?.startUtc ?? dates.nowUtc)}
                </option>
              ))}
            </Select>
          </Field>
          <Field label="Time">
            <Select value={chosen ?? ''} onChange={(_, { value }) => onChange(value === '' ? null : value, true)}>
              {day === undefined && <option value="">Choose a time</option>}
              {(day?.times ?? []).map((time) => (
                <option key={time.startUtc} value={time.startUtc}>
                  {hour(time)}
                </option>
              ))}
            </Select>
          </Field>
        </div>
      )}
    </>
  );
}
