import { Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { CalendarItem } from './local-api';
import { isOurs } from './our-sessions';

const firstHour = 7;
const lastHour = 19;
const hourPx = 44;
const dayMs = 86_400_000;

const useStyles = makeStyles({
  week: {
    display: 'grid',
    gridTemplateColumns: '44px repeat(5, minmax(72px, 1fr))',
    overflowX: 'auto',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: {
    padding: tokens.spacingHorizontalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    textAlign: 'center',
  },
  hours: { position: 'relative', height: `${(lastHour - firstHour) * hourPx}px` },
  hour: { position: 'absolute', right: '6px', color: tokens.colorNeutralForeground3 },
  day: {
    position: 'relative',
    height: `${(lastHour - firstHour) * hourPx}px`,
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
  readonly monday: Date;
  readonly items: readonly CalendarItem[];
  readonly choose: (item: CalendarItem) => void;
}

/** Monday to Friday between seven and seven, in the browser's zone. */
export function WeekGrid({ monday, items, choose }: WeekGridProps) {
  const styles = useStyles();
  const days = [0, 1, 2, 3, 4].map((offset) => new Date(monday.getTime() + offset * dayMs));
  return (
    <div className={styles.week}>
      <div className={styles.head} />
      {days.map((day) => (
        <Text key={day.getTime()} className={styles.head} size={200}>
          {day.toLocaleDateString(undefined, { weekday: 'short', day: 'numeric' })}
        </Text>
      ))}
      <div className={styles.hours}>
        {Array.from({ length: lastHour - firstHour }, (_unused, index) => (
          <Text key={index} size={100} className={styles.hour} style={{ top: `${index * hourPx - 6}px` }}>
            {index === 0 ? '' : `${firstHour + index}:00`}
          </Text>
        ))}
      </div>
      {days.map((day) => (
        <div key={day.getTime()} className={styles.day}>
          {items
            .filter((item) => startOf(item).toDateString() === day.toDateString())
            .map((item) => (
              <button
                key={item.id}
                type="button"
                className={mergeClasses(styles.item, isOurs(item) && styles.ours, item.isCancelled && styles.cancelled)}
                style={place(item)}
                onClick={() => choose(item)}
              >
                {item.subject}
              </button>
            ))}
        </div>
      ))}
    </div>
  );
}

const startOf = (item: CalendarItem): Date => new Date(`${item.start.dateTime}Z`);

function place(item: CalendarItem): { top: string; height: string } {
  const start = startOf(item);
  const lengthHours = (new Date(`${item.end.dateTime}Z`).getTime() - start.getTime()) / 3_600_000;
  const top = Math.max(0, start.getHours() + start.getMinutes() / 60 - firstHour);
  const height = Math.min(lengthHours, lastHour - firstHour - top);
  return { top: `${top * hourPx}px`, height: `${Math.max(14, height * hourPx - 2)}px` };
}
