import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useState } from 'react';
import type { DelegateSettings as Settings } from '../../../../api/src/contract/approval';
import type { PersonCard } from '../../../../api/src/contract/people';
import { ActionFailed } from '../../app/ActionFailed';
import type { Versioned } from '../../app/call';
import { useCaller } from '../../app/caller';
import { Loaded } from '../../app/Loaded';
import { useDates } from '../../app/use-dates';
import { Actions } from '../../ui/Actions';
import { BusyButton } from '../../ui/BusyButton';
import { dateInputValue, startOfDateUtc } from '../../ui/dates';
import { FieldGrid } from '../../ui/FieldGrid';
import { PersonLine } from '../../ui/PersonLine';
import { Section } from '../../ui/Section';
import { Stack } from '../../ui/Stack';
import { useConfirmation } from '../../ui/use-confirmation';
import { aboutPerson } from '../people/person-words';
import { PersonSearch } from '../people/PersonSearch';
import { useChooseDelegate, useDelegate, useRemoveDelegate } from './use-delegate';

const useStyles = makeStyles({
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Who decides while one is away, and for whom one decides. */
export function DelegateSettings() {
  const settings = useDelegate();
  return (
    <Section
      title="While you are away"
      hint="Your delegate sees the approvals that wait for you and can decide them. Without one, your own manager is asked when your calendar or automatic replies say that you are away until after the deadline."
    >
      <Loaded query={settings} what="Your delegate" lines={2}>
        {(loaded) => <Delegates settings={loaded} />}
      </Loaded>
    </Section>
  );
}

function Delegates({ settings: { value: settings, etag } }: { readonly settings: Versioned<Settings> }) {
  const styles = useStyles();
  const period = usePeriodInWords();
  return (
    <Stack>
      {settings.delegate === null ? <NameDelegate etag={etag} /> : <Named delegate={settings.delegate} etag={etag} />}
      {settings.actingFor.map((acting) => (
        <p key={acting.person.id} className={styles.text}>
          You decide for <strong>{acting.person.displayName}</strong>
          {period(acting)}.
        </p>
      ))}
    </Stack>
  );
}

interface NamedProps {
  readonly delegate: NonNullable<Settings['delegate']>;
  readonly etag: string;
}

function Named({ delegate, etag }: NamedProps) {
  const confirm = useConfirmation();
  const period = usePeriodInWords();
  const remove = useRemoveDelegate();
  const { person, activeNow } = delegate;
  const send = async () => {
    await remove.mutateAsync(etag);
    confirm(`${person.displayName} does not decide for you any more.`);
  };
  return (
    <Stack>
      <PersonLine
        name={person.displayName}
        about={`${activeNow ? 'Decides for you' : 'Will decide for you'}${period(delegate)}`}
        id={person.id}
        extra={
          <BusyButton
            appearance="subtle"
            busy={remove.isPending}
            icon={<DismissRegular />}
            label={`Remove ${person.displayName} as your delegate`}
            onClick={() => void send().catch(() => undefined)}
          >
            Remove
          </BusyButton>
        }
      />
      <ActionFailed error={remove.error} title="Your delegate was not removed" />
    </Stack>
  );
}

function NameDelegate({ etag }: { readonly etag: string }) {
  const { person: me } = useCaller();
  const { zoneIana, nowUtc } = useDates();
  const confirm = useConfirmation();
  const choose = useChooseDelegate();
  const [person, setPerson] = useState<PersonCard | null>(null);
  const [from, setFrom] = useState('');
  const [lastDay, setLastDay] = useState('');
  const today = dateInputValue(nowUtc, zoneIana);
  const send = async () => {
    if (person === null) return;
    const body = {
      personId: person.id,
      fromUtc: startOfDateUtc(from, zoneIana),
      untilUtc: startOfDateUtc(dayAfter(lastDay), zoneIana),
    };
    await choose.mutateAsync({ body, etag });
    confirm(`${person.displayName} is your delegate.`);
  };
  if (person === null) {
    return <PersonSearch label="Name a delegate" without={[me.id]} onPick={setPerson} />;
  }
  return (
    <Stack>
      <PersonLine
        name={person.displayName}
        about={aboutPerson(person)}
        id={person.id}
        extra={
          <Button appearance="subtle" onClick={() => setPerson(null)}>
            Choose somebody else
          </Button>
        }
      />
      <FieldGrid>
        <Field label="From" hint="Empty: from now on">
          <Input type="date" min={today} value={from} onChange={(_, { value }) => setFrom(value)} />
        </Field>
        <Field label="Last day" hint="Empty: until you remove them">
          <Input type="date" min={from || today} value={lastDay} onChange={(_, { value }) => setLastDay(value)} />
        </Field>
      </FieldGrid>
      <Actions>
        <BusyButton busy={choose.isPending} onClick={() => void send().catch(() => undefined)}>
          Name as delegate
        </BusyButton>
      </Actions>
      <ActionFailed error={choose.error} title="Your delegate was not saved" />
    </Stack>
  );
}

/** The date after one of a date input; nothing for nothing. */
function dayAfter(date: string): string {
  const utc = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(utc) ? '' : new Date(utc + 86_400_000).toISOString().slice(0, 10);
}

/** `, from Mon 5 January, until Fri 9 January`: the end is stored as the instant after the last day. */
function usePeriodInWords() {
  const dates = useDates();
  return ({ fromUtc, untilUtc }: { readonly fromUtc: string | null; readonly untilUtc: string | null }): string => {
    const last = untilUtc === null ? null : new Date(Date.parse(untilUtc) - 1).toISOString();
    return `${fromUtc === null ? '' : ` from ${dates.day(fromUtc)}`}${last === null ? '' : ` until ${dates.day(last)}`}`;
  };
}
