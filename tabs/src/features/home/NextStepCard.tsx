import { makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { HandshakeRegular } from '@fluentui/react-icons/svg/handshake';
import { OrganizationRegular } from '@fluentui/react-icons/svg/organization';
import { PeopleAddRegular } from '@fluentui/react-icons/svg/people-add';
import { PeopleSearchRegular } from '@fluentui/react-icons/svg/people-search';
import { RocketRegular } from '@fluentui/react-icons/svg/rocket';
import type { ReactElement } from 'react';
import { paths } from '../../app/paths';
import { useDates } from '../../app/use-dates';
import { ButtonLink } from '../../ui/ButtonLink';
import { Panel } from '../../ui/Panel';
import type { NextStep } from './next-steps';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
  },
  icon: {
    display: 'grid',
    placeItems: 'center',
    flexShrink: 0,
    width: '44px',
    height: '44px',
    fontSize: '22px',
    borderRadius: tokens.borderRadiusCircular,
    color: tokens.colorBrandForeground1,
    backgroundColor: tokens.colorBrandBackground2,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
  },
  words: { flexGrow: 1, flexBasis: '220px', minWidth: 0 },
  title: {
    margin: 0,
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    overflowWrap: 'anywhere',
  },
  text: { margin: 0, color: tokens.colorNeutralForeground2, maxWidth: '64ch' },
});

interface Words {
  readonly icon: ReactElement;
  readonly title: string;
  readonly text: string;
  readonly action: string;
  readonly label?: string;
  readonly to: string;
}

function wordsOf(step: NextStep, relative: (instantUtc: string) => string): Words {
  switch (step.kind) {
    case 'answer-proposal': {
      const { partner, dueAtUtc, seat, programId, id } = step.pairing;
      const due = dueAtUtc === null ? '' : ` The proposal ends ${relative(dueAtUtc)}.`;
      return {
        icon: <HandshakeRegular />,
        title: `${partner.displayName} is proposed to you`,
        text: `${partner.jobTitle}; you would be the ${seat}.${due}`,
        action: 'View proposal',
        label: `View proposal with ${partner.displayName}`,
        to: paths.pairing(programId, id),
      };
    }
    case 'decide-approvals':
      return {
        icon: <CheckmarkCircleRegular />,
        title: step.count === 1 ? 'One approval waits for you' : `${step.count} approvals wait for you`,
        text: 'People of yours want to meet. You decide about their time.',
        action: 'Review approvals',
        to: paths.approvals(),
      };
    case 'sync-directory':
      return {
        icon: <OrganizationRegular />,
        title: 'Read the org chart',
        text: 'Vice Versa learns from it who is senior to whom. It takes a minute and changes nothing.',
        action: 'Go to Directory',
        to: paths.directory(),
      };
    case 'create-program':
      return {
        icon: <RocketRegular />,
        title: 'Create your first program',
        text: 'The defaults are good enough to publish at once; you can change everything later.',
        action: 'Create program',
        to: paths.newProgram(),
      };
    case 'publish-program':
      return {
        icon: <RocketRegular />,
        title: `${step.program.settings.name} is a draft`,
        text: 'Nobody can join before you publish it.',
        action: 'Open program',
        label: `Open program ${step.program.settings.name}`,
        to: paths.program(step.program.id),
      };
    case 'join':
      return {
        icon: <PeopleAddRegular />,
        title: `Join ${step.program.settings.name}`,
        text: 'Share what you know, learn what you miss. It takes less than a minute.',
        action: 'Join',
        label: `Join ${step.program.settings.name}`,
        to: paths.join(step.program.id),
      };
    case 'look-at-suggestions':
      return {
        icon: <PeopleSearchRegular />,
        title: 'Find your counterpart',
        text: `You are in ${step.program.settings.name}. Pick somebody from your suggestions, or wait for the next round.`,
        action: 'See suggestions',
        label: `See suggestions in ${step.program.settings.name}`,
        to: paths.suggestions(step.program.id),
      };
  }
}

/** One thing to do now. */
export function NextStepCard({ step, primary }: { readonly step: NextStep; readonly primary: boolean }) {
  const styles = useStyles();
  const dates = useDates();
  const { icon, title, text, action, label, to } = wordsOf(step, dates.relative);
  return (
    <Panel>
      <div className={styles.card}>
        <span className={styles.icon} aria-hidden="true">
          {icon}
        </span>
        <div className={styles.words}>
          <h3 className={styles.title}>{title}</h3>
          <p className={styles.text}>{text}</p>
        </div>
        <ButtonLink to={to} appearance={primary ? 'primary' : 'secondary'} {...(label !== undefined && { label })}>
          {action}
        </ButtonLink>
      </div>
    </Panel>
  );
}
