import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Program, ProgramSettings } from '../../../../api/src/contract/program';
import { ActionFailed } from '../../app/ActionFailed';
import { ApiError } from '../../app/api-error';
import type { Versioned } from '../../app/call';
import { queryKeys } from '../../app/query-keys';
import { BusyButton } from '../../ui/BusyButton';
import { ConflictNotice } from '../../ui/ConflictNotice';
import { Stack } from '../../ui/Stack';
import { StickyBar } from '../../ui/StickyBar';
import { useConfirmation } from '../../ui/use-confirmation';
import { CloseProgram } from './CloseProgram';
import { useCurrentProgram } from './current-program';
import { ProgramForm } from './ProgramForm';
import { useChangeProgram } from './use-change-program';

/** Settings of a program; where another lead saved first, what was typed stays. */
export function ProgramSettingsPage() {
  const current = useCurrentProgram();
  return (
    <Stack>
      <SettingsForm key={current.value.id} current={current} />
      {current.value.state === 'open' && <CloseProgram program={current.value} />}
    </Stack>
  );
}

function SettingsForm({ current }: { readonly current: Versioned<Program> }) {
  const confirm = useConfirmation();
  const queryClient = useQueryClient();
  const change = useChangeProgram(current.value.id);
  const [seen, setSeen] = useState(current);
  const [lastTry, setLastTry] = useState<ProgramSettings | null>(null);
  /** Grows when the form is to start afresh from what is stored. */
  const [generation, setGeneration] = useState(0);
  const { error } = change;

  const save = async (settings: ProgramSettings, etag: string) => {
    setLastTry(settings);
    const saved = await change.mutateAsync({ settings, etag }).catch(() => null);
    if (saved === null) return;
    setSeen(saved);
    confirm('Saved. It applies from now on; pairings under way keep their terms.');
  };
  const latest = async (): Promise<Versioned<Program>> => {
    await queryClient.refetchQueries({ queryKey: queryKeys.program(current.value.id), exact: true });
    const stored = queryClient.getQueryData<Versioned<Program>>(queryKeys.program(current.value.id)) ?? seen;
    setSeen(stored);
    return stored;
  };
  const saveMine = async () => {
    if (lastTry !== null) await save(lastTry, (await latest()).etag);
  };
  const showStored = async () => {
    await latest();
    change.reset();
    setGeneration((before) => before + 1);
  };

  return (
    <ProgramForm
      key={generation}
      initial={seen.value.settings}
      refused={error instanceof ApiError ? error.fieldErrors : []}
      onSubmit={(settings) => void save(settings, seen.etag)}
    >
      {error instanceof ApiError && error.isConflict ? (
        <ConflictNotice onSaveMine={() => void saveMine()} onShowStored={() => void showStored()} />
      ) : (
        <ActionFailed error={error} title="The settings were not saved" />
      )}
      <StickyBar note="Pairings under way keep the terms that everybody agreed to.">
        <BusyButton type="submit" busy={change.isPending}>
          Save settings
        </BusyButton>
      </StickyBar>
    </ProgramForm>
  );
}
