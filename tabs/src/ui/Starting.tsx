import { makeStyles, Spinner, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  page: {
    minHeight: '100vh',
    display: 'grid',
    placeItems: 'center',
    backgroundColor: tokens.colorNeutralBackground3,
  },
});

/** The first moment, before anything is known. */
export function Starting() {
  return (
    <div className={useStyles().page}>
      <Spinner label="Starting Vice Versa" labelPosition="below" />
    </div>
  );
}
