import { Avatar, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { initialsOf } from './initials';
import { Picture } from './Picture';
import { TextLink } from './TextLink';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    minWidth: 0,
  },
  person: {
    display: 'flex',
    flex: '1 1 190px',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    minWidth: 0,
  },
  words: { minWidth: 0, flexGrow: 1 },
  name: { margin: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  about: {
    margin: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
});

interface PersonLineProps {
  readonly name: string;
  readonly about: string;
  /** Keeps the colour of the picture the same on every page. */
  readonly id: string;
  /** Small picture; initials where there is none. */
  readonly photo?: string | null;
  readonly size?: 24 | 32 | 40 | 48;
  /** Makes the name a link to a page of the tab. */
  readonly to?: string;
  readonly extra?: ReactNode;
}

/** A person: picture or initials, name, and what they do. */
export function PersonLine({ name, about, id, photo = null, size = 40, to, extra }: PersonLineProps) {
  const styles = useStyles();
  const initials = (
    <Avatar name={name} initials={initialsOf(name)} idForColor={id} color="colorful" size={size} aria-hidden />
  );
  return (
    <div className={styles.line}>
      <div className={styles.person}>
        {photo === null ? initials : <Picture photo={photo} size={size} fallback={initials} />}
        <div className={styles.words}>
          <p className={styles.name}>{to === undefined ? name : <TextLink to={to}>{name}</TextLink>}</p>
          {about !== '' && <p className={styles.about}>{about}</p>}
        </div>
      </div>
      {extra}
    </div>
  );
}
