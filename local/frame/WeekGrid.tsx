import { Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { DateTime } from 'luxon';
import type { CalendarItem } from './local-api';
import { isOurs } from './our-sessions';
import { type DaySlice, daysOf, hoursOf, slicesOf } from './week';

const hourPx = 44;

const useStyles = makeStyles({
  week: {
    display: 'grid',
    gridTemplateColumns: '44px repeat(7, minmax(72px, 1fr))',
    overflowX: 'auto',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: {
    padding: tokens.spacingHorizontalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    textAlign: 'center',
  },
  hours: { position: 'relative' },
  hour: { position: 'absolute', right: '6px', color: tokens.colorNeutralForeground3 },
  day: {
    position: 'relative',
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundImage: `linear-gradient(${tokens.colorNeutralStroke3} 1px, transparent 1px)`,
    backgroundSize: `100% ${hourPx}px`,
  },
  item: {
    position: 'absolute',
    left: '2px',
    right: '2px',
    overflow: 'hidden',
    textAlign: 'left',
    border: 'none',
    borderLeft: `3px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusSmall,
    padding: '2px 4px',
    backgroundColor: tokens.colorNeutralBackground5,
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
    cursor: 'pointer',
  },
  ours: {
    borderLeftColor: tokens.colorBrandForeground1,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontWeight: tokens.fontWeightSemibold,
  },
  cancelled: { textDecorationLine: 'line-through' },
});

interface WeekGridProps {
  readonly monday: DateTime;
  readonly items: readonly CalendarItem[];
  readonly choose: (item: CalendarItem) => void;
}

/** A week by the clock of its Monday's zone, in as many hours as its items need. */
export function WeekGrid({ monday, items, choose }: WeekGridProps) {
  const styles = useStyles();
  const days = daysOf(monday).map((day) => ({ day, slices: slicesOf(day, items) }));
  const { first, last } = hoursOf(days.flatMap(({ slices }) => slices));
  const height = `${(last - first) * hourPx}px`;
  return (
    <div className={styles.week}>
      <div className={styles.head} />
      {days.map(({ day }) => (
        <Text key={day.toISO()} className={styles.head} size={200}>
          {day.toLocaleString({ weekday: 'short', day: 'numeric' })}
        </Text>
      ))}
      <div className={styles.hours} style={{ height }}>
        {Array.from({ length: last - first }, (_unused, index) => (
          <Text key={index} size={100} className={styles.hour} style={{ top: `${index * hourPx - 6}px` }}>
            {index === 0 ? '' : `${first + index}:00`}
          </Text>
        ))}
      </div>
      {days.map(({ day, slices }) => (
        <div key={day.toISO()} className={styles.day} style={{ height }}>
          {slices.map((slice) => (
            <button
              key={slice.item.id}
              type="button"
              className={mergeClasses(
                styles.item,
                isOurs(slice.item) && styles.ours,
                slice.item.isCancelled && styles.cancelled,
              )}
              style={place(slice, first, last)}
              onClick={() => choose(slice.item)}
            >
              {slice.item.subject}
            </button>
          ))}
        </div>
      ))}
    </div>
  );
}

/** Where a slice stands in a day that is drawn from one hour to another. */
function place({ fromHour, untilHour }: DaySlice, first: number, last: number): { top: string; height: string } {
  const [from, until] = [Math.max(fromHour, first), Math.min(untilHour, last)];
  return { top: `${(from - first) * hourPx}px`, height: `${Math.max(14, (until - from) * hourPx - 2)}px` };
}
