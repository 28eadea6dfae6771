import { makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
import { barsOf } from './histogram';

const useStyles = makeStyles({
  plot: { display: 'grid', gridAutoFlow: 'column', gridAutoColumns: 'minmax(0, 1fr)' },
  counts: { textAlign: 'center', fontSize: tokens.fontSizeBase200, fontVariantNumeric: 'tabular-nums' },
  svg: { gridColumn: '1 / -1', display: 'block', width: '100%', height: '150px', overflow: 'visible' },
  bar: { fill: tokens.colorBrandBackground, stroke: tokens.colorTransparentStroke },
  axis: { stroke: tokens.colorNeutralStroke1, strokeWidth: 1 },
  band: { textAlign: 'center', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  row: { display: 'contents' },
});

interface BandHistogramProps {
  /** People per band, index 0 is band 1. */
  readonly bands: readonly number[];
  readonly locale: string;
}

/** How many people stand in each band; for screen readers a table. */
export function BandHistogram({ bands, locale }: BandHistogramProps) {
  const styles = useStyles();
  const title = useId();
  const number = new Intl.NumberFormat(locale);
  return (
    <figure style={{ margin: 0 }} aria-labelledby={title}>
      <VisuallyHidden>
        <span id={title}>People in each seniority band</span>
      </VisuallyHidden>
      <div aria-hidden="true">
        <div className={styles.plot}>
          {bands.map((count, index) => (
            <span key={index} className={styles.counts}>
              {number.format(count)}
            </span>
          ))}
        </div>
        <svg className={styles.svg} viewBox="0 0 100 100" preserveAspectRatio="none">
          {barsOf(bands).map((bar, index) => (
            <rect key={index} className={styles.bar} {...bar} vectorEffect="non-scaling-stroke" />
          ))}
          <line className={styles.axis} x1="0" y1="100" x2="100" y2="100" vectorEffect="non-scaling-stroke" />
        </svg>
        <div className={styles.plot}>
          {bands.map((_, index) => (
            <span key={index} className={styles.band}>
              {index + 1}
            </span>
          ))}
        </div>
        <div className={styles.band}>Band, from junior to senior</div>
      </div>
      <VisuallyHidden>
        <table>
          <thead>
            <tr>
              <th scope="col">Band</th>
              <th scope="col">People</th>
            </tr>
          </thead>
          <tbody>
            {bands.map((count, index) => (
              <tr key={index}>
                <th scope="row">{index + 1}</th>
                <td>{number.format(count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </VisuallyHidden>
    </figure>
  );
}
