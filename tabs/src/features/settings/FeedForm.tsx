import { Field, Input, makeStyles, Switch, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { FeedKind, FeedSettingsView } from '../../../../api/src/contract/feed';
import { ActionFailed } from '../../app/ActionFailed';
import { ApiError } from '../../app/api-error';
import type { Versioned } from '../../app/call';
import { deviceZoneIana } from '../../app/use-dates';
import { Actions } from '../../ui/Actions';
import { BusyButton } from '../../ui/BusyButton';
import { ConflictNotice } from '../../ui/ConflictNotice';
import { FieldGrid } from '../../ui/FieldGrid';
import { Section } from '../../ui/Section';
import { Stack } from '../../ui/Stack';
import { useConfirmation } from '../../ui/use-confirmation';
import { feedWords, minutesOfTime, timeInputValue } from './feed-words';
import { useChangeFeedSettings, useLatestFeedSettings } from './use-feed-settings';

const useStyles = makeStyles({
  kinds: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 340px), 1fr))',
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    columnGap: tokens.spacingHorizontalL,
  },
  zone: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Proposed to whoever switches quiet hours on. */
const usual = { startMinutes: 20 * 60, endMinutes: 7 * 60 };

interface FeedFormProps {
  readonly stored: Versioned<FeedSettingsView>;
  /** Starts the form again from what is stored. */
  readonly onShowStored: () => void;
}

/**
 * Switches for every kind of news, and the hours in which none comes. Where another window saved first, the person decides
 * which of the two stays.
 */
export function FeedForm({ stored: { value: settings, etag }, onShowStored }: FeedFormProps) {
  const styles = useStyles();
  const confirm = useConfirmation();
  const change = useChangeFeedSettings();
  const [muted, setMuted] = useState<readonly FeedKind[]>(() =>
    settings.kinds.filter(({ wanted }) => !wanted).map(({ kind }) => kind),
  );
  const [quiet, setQuiet] = useState(settings.quietHours);
  const zoneIana = deviceZoneIana();
  const toggle = (kind: FeedKind, wanted: boolean) =>
    setMuted((before) => (wanted ? before.filter((one) => one !== kind) : [...before, kind]));
  const setTime = (part: Partial<typeof usual>) => setQuiet((before) => ({ ...(before ?? usual), ...part }));
  /** The version that the form began with, whatever is loaded behind it. */
  const [seen, setSeen] = useState(etag);
  const send = async (over: string) => {
    const saved = await change.mutateAsync({ body: { muted: [...muted], quietHours: quiet, zoneIana }, etag: over });
    setSeen(saved.etag);
    confirm('Your notification settings are saved.');
  };
  const latest = useLatestFeedSettings();
  const saveMine = async () => send((await latest()).etag);
  const { error } = change;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void send(seen).catch(() => undefined);
      }}
    >
      <Stack gap="large">
        <Section title="What you hear of">
          <ul className={styles.kinds}>
            {settings.kinds.map(({ kind }) => (
              <li key={kind}>
                <Switch
                  label={feedWords[kind]}
                  checked={!muted.includes(kind)}
                  onChange={(_, { checked }) => toggle(kind, checked)}
                />
              </li>
            ))}
          </ul>
        </Section>
        <Section
          title="Quiet hours"
          hint="What comes in these hours waits until they end, and is left out if it is old news by then."
        >
          <Stack>
            <Switch
              label="Send nothing in my quiet hours"
              checked={quiet !== null}
              onChange={(_, { checked }) => setQuiet(checked ? usual : null)}
            />
            {quiet !== null && (
              <>
                <FieldGrid>
                  <Field label="From">
                    <Input
                      type="time"
                      value={timeInputValue(quiet.startMinutes)}
                      onChange={(_, { value }) => setTime({ startMinutes: minutesOfTime(value) ?? quiet.startMinutes })}
                    />
                  </Field>
                  <Field label="Until">
                    <Input
                      type="time"
                      value={timeInputValue(quiet.endMinutes)}
                      onChange={(_, { value }) => setTime({ endMinutes: minutesOfTime(value) ?? quiet.endMinutes })}
                    />
                  </Field>
                </FieldGrid>
                <p className={styles.zone}>On the clocks of {zoneIana}.</p>
              </>
            )}
          </Stack>
        </Section>
        <Actions>
          <BusyButton type="submit" busy={change.isPending}>
            Save
          </BusyButton>
        </Actions>
        {error instanceof ApiError && error.isConflict ? (
          <ConflictNotice onSaveMine={() => void saveMine().catch(() => undefined)} onShowStored={onShowStored} />
        ) : (
          <ActionFailed error={error} title="Your settings were not saved" />
        )}
      </Stack>
    </form>
  );
}
