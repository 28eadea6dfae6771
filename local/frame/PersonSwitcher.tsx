import {
  Avatar,
  Button,
  Input,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { ChevronDown16Regular, Search20Regular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import { type FramePerson, type Persona, findPeople } from './local-api';

const useStyles = makeStyles({
  surface: { width: '340px', maxWidth: 'calc(100vw - 32px)', display: 'grid', rowGap: tokens.spacingVerticalS },
  list: { display: 'grid', maxHeight: '50vh', overflowY: 'auto', margin: 0, padding: 0, listStyleType: 'none' },
  person: { width: '100%', justifyContent: 'flex-start', textAlign: 'left', paddingInline: tokens.spacingHorizontalS },
  text: { display: 'grid', minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface PersonSwitcherProps {
  readonly personas: readonly Persona[];
  readonly person: FramePerson;
  readonly choose: (person: FramePerson) => void;
}

/** Signs in as anybody: a few ready-made personas on top, everybody else by name or title. */
export function PersonSwitcher({ personas, person, choose }: PersonSwitcherProps) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const [search, setSearch] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  const [found, setFound] = useState<readonly FramePerson[]>([]);

  useEffect(() => {
    if (search.trim().length < 2) {
      setFound([]);
      return undefined;
    }
    // An answer that comes after the next letter is of no use.
    let late = false;
    const timer = setTimeout(() => {
      findPeople(search).then(
        ({ items }) => {
          if (late) return;
          setFound(items);
          setFailure(null);
        },
        (error: unknown) => {
          if (!late) setFailure(String(error));
        },
      );
    }, 150);
    return () => {
      late = true;
      clearTimeout(timer);
    };
  }, [search]);

  const shown: readonly Persona[] =
    search.trim().length < 2 ? personas : found.map((one) => ({ role: one.jobTitle, person: one }));
  const pick = (next: FramePerson) => {
    setOpen(false);
    setSearch('');
    choose(next);
  };
  return (
    <Popover open={open} onOpenChange={(_event, data) => setOpen(data.open)} trapFocus>
      <PopoverTrigger disableButtonEnhancement>
        <Button
          size="small"
          appearance="subtle"
          icon={<Avatar size={24} name={person.displayName} color="colorful" aria-hidden />}
          aria-label={`Signed in as ${person.displayName}. Switch person`}
        >
          {person.displayName} <ChevronDown16Regular />
        </Button>
      </PopoverTrigger>
      <PopoverSurface className={styles.surface} aria-label="Switch person">
        <Input
          contentBefore={<Search20Regular />}
          placeholder="Name or title"
          aria-label="Search people by name or title"
          value={search}
          onChange={(_event, data) => setSearch(data.value)}
        />
        <ul className={styles.list}>
          {shown.map((one) => (
            <li key={one.person.id}>
              <Button
                appearance="subtle"
                className={styles.person}
                onClick={() => pick(one.person)}
                icon={<Avatar size={28} name={one.person.displayName} color="colorful" aria-hidden />}
              >
                <span className={styles.text}>
                  <span>{one.person.displayName}</span>
                  <Text size={200} className={styles.quiet}>
                    {one.role === one.person.jobTitle ? one.role : `${one.role} · ${one.person.jobTitle}`}
                  </Text>
                </span>
              </Button>
            </li>
          ))}
        </ul>
        {failure !== null && <Text role="alert">{failure}</Text>}
        {failure === null && shown.length === 0 && <Text className={styles.quiet}>Nobody has this name or title.</Text>}
      </PopoverSurface>
    </Popover>
  );
}
