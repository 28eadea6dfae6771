import {
  Button,
  Dropdown,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Option,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { FastForward20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { FrameLocation } from './frame-location';
import { type FramePerson, type TenantInfo, advanceClock } from './local-api';
import { PersonSwitcher } from './PersonSwitcher';
import type { HostName, ThemeName } from './teams-host';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground4,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  grow: { flexGrow: 1 },
  small: { minWidth: '104px', '@media (max-width: 640px)': { minWidth: 0, width: '96px' } },
  roomy: { '@media (max-width: 640px)': { display: 'none' } },
});

const themeNames: Readonly<Record<ThemeName, string>> = { default: 'Light', dark: 'Dark', contrast: 'High contrast' };
const steps = [
  { label: 'One day on', duration: 'P1D' },
  { label: 'One week on', duration: 'P7D' },
  { label: 'One month on', duration: 'P30D' },
];

interface TopBarProps {
  readonly tenant: TenantInfo;
  readonly person: FramePerson;
  readonly location: FrameLocation;
  readonly go: (next: FrameLocation) => void;
  readonly onClockMoved: () => void;
}

/** Who is signed in, and the switches of the simulated host. */
export function TopBar({ tenant, person, location, go, onClockMoved }: TopBarProps) {
  const styles = useStyles();
  const [failure, setFailure] = useState<string | null>(null);
  const moveClock = (duration: string) => {
    setFailure(null);
    advanceClock(duration).then(onClockMoved, (error: unknown) =>
      setFailure(`The clock stands still: ${String(error)}`),
    );
  };
  const today = new Date(tenant.nowUtc).toLocaleDateString(undefined, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  });
  return (
    <header className={styles.bar}>
      <Text weight="semibold">{location.host === 'Teams' ? 'Teams' : 'Outlook'}</Text>
      <Text size={200} className={styles.roomy}>
        local tenant · {tenant.people.toLocaleString()} people
      </Text>
      <div className={styles.grow} />
      {failure !== null && <Text role="alert">{failure}</Text>}
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button
            size="small"
            appearance="subtle"
            icon={<FastForward20Regular />}
            aria-label={`Today is ${today}. Move the clock on`}
          >
            {today}
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {steps.map(({ label, duration }) => (
              <MenuItem key={duration} onClick={() => moveClock(duration)}>
                {label}
              </MenuItem>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
      <Dropdown
        size="small"
        className={styles.small}
        aria-label="Host"
        value={location.host}
        selectedOptions={[location.host]}
        onOptionSelect={(_event, { optionValue }) => go({ ...location, host: optionValue as HostName })}
      >
        <Option>Teams</Option>
        <Option>Outlook</Option>
      </Dropdown>
      <Dropdown
        size="small"
        className={styles.small}
        aria-label="Theme"
        value={themeNames[location.theme]}
        selectedOptions={[location.theme]}
        onOptionSelect={(_event, { optionValue }) => go({ ...location, theme: optionValue as ThemeName })}
      >
        {Object.entries(themeNames).map(([value, name]) => (
          <Option key={value} value={value}>
            {name}
          </Option>
        ))}
      </Dropdown>
      <PersonSwitcher
        personas={tenant.personas}
        person={person}
        choose={(next) => go({ ...location, personId: next.id, subPage: '', eventId: null })}
      />
    </header>
  );
}
