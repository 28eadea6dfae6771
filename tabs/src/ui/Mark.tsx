import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  mark: { display: 'block', flexShrink: 0 },
  field: { fill: tokens.colorBrandBackground },
  arrow: {
    stroke: tokens.colorNeutralForegroundOnBrand,
    fill: 'none',
    strokeWidth: 2.4,
    strokeLinecap: 'round',
    strokeLinejoin: 'round',
  },
});

/** The sign of the product: two arrows, each the way back of the other. */
export function Mark({ size }: { readonly size: number }) {
  const styles = useStyles();
  return (
    <svg className={styles.mark} width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect className={styles.field} width="32" height="32" rx="8" />
      <path className={styles.arrow} d="M8 13a6.5 6.5 0 0 1 11.2-4.5L22 11M22 6v5h-5" />
      <path className={styles.arrow} d="M24 19a6.5 6.5 0 0 1-11.2 4.5L10 21M10 26v-5h5" />
    </svg>
  );
}
