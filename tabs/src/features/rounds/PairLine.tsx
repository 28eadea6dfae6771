import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { PersonCard } from '../../../../api/src/contract/people';
import { PersonLine } from '../../ui/PersonLine';
import { aboutPerson } from '../people/person-words';

const useStyles = makeStyles({
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr) 150px',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    alignItems: 'center',
    padding: `${tokens.spacingVerticalM} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 760px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  note: { gridColumn: '1 / -1', margin: 0, color: tokens.colorNeutralForeground2 },
});

interface PairLineProps {
  readonly junior: PersonCard;
  readonly senior: PersonCard;
  /** A word or a number about the pair. */
  readonly mark: string;
  readonly tone?: 'brand' | 'success' | 'subtle' | 'warning';
  readonly note?: string;
  readonly children?: ReactNode;
}

/** A junior and a senior on one line, with what is said about them as a pair. */
export function PairLine({ junior, senior, mark, tone = 'brand', note, children }: PairLineProps) {
  const styles = useStyles();
  return (
    <div className={styles.line}>
      <PersonLine name={junior.displayName} about={`Junior · ${aboutPerson(junior)}`} id={junior.id} size={32} />
      <PersonLine name={senior.displayName} about={`Senior · ${aboutPerson(senior)}`} id={senior.id} size={32} />
      <div>
        <Badge appearance="tint" color={tone} size="large">
          {mark}
        </Badge>
        {children}
      </div>
      {note !== undefined && <p className={styles.note}>{note}</p>}
    </div>
  );
}
