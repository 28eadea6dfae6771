import { makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { useEffect, type ReactNode } from 'react';
import { ButtonLink } from './ButtonLink';

const useStyles = makeStyles({
  heading: { marginBottom: tokens.spacingVerticalXL },
  back: { marginLeft: `calc(${tokens.spacingHorizontalM} * -1)`, marginBottom: tokens.spacingVerticalXS },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
  },
  words: { flexGrow: 1, flexBasis: '280px', minWidth: 0 },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
  },
  title: {
    margin: 0,
    outlineStyle: 'none',
    overflowWrap: 'anywhere',
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
    '@media (max-width: 480px)': { fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600 },
  },
  lead: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    maxWidth: '80ch',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface PageHeadingProps {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly badge?: ReactNode;
  readonly back?: { readonly to: string; readonly label: string };
  readonly actions?: ReactNode;
}

/** The one first-level heading of a page; it takes the focus after a navigation and names the window. */
export function PageHeading({ title, lead, badge, back, actions }: PageHeadingProps) {
  const styles = useStyles();
  useEffect(() => {
    document.title = `${title} – Vice Versa`;
  }, [title]);
  return (
    <div className={styles.heading}>
      {back !== undefined && (
        <div className={styles.back}>
          <ButtonLink to={back.to} appearance="transparent" size="small" icon={<ArrowLeftRegular />}>
            {back.label}
          </ButtonLink>
        </div>
      )}
      <div className={styles.row}>
        <div className={styles.words}>
          <div className={styles.head}>
            <h1 tabIndex={-1} className={styles.title}>
              {title}
            </h1>
            {badge}
          </div>
          {lead !== undefined && <p className={styles.lead}>{lead}</p>}
        </div>
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </div>
    </div>
  );
}
