import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Participation, ParticipationInput } from '../../../../api/src/contract/participation';
import type { Program } from '../../../../api/src/contract/program';
import { ActionFailed } from '../../app/ActionFailed';
import { useCall } from '../../app/api-context';
import { ApiError } from '../../app/api-error';
import type { Versioned } from '../../app/call';
import { paths } from '../../app/paths';
import { BusyButton } from '../../ui/BusyButton';
import { ButtonLink } from '../../ui/ButtonLink';
import { ConflictNotice } from '../../ui/ConflictNotice';
import { StickyBar } from '../../ui/StickyBar';
import { useConfirmation } from '../../ui/use-confirmation';
import { participationQuery } from '../participation/participation-query';
import { draftFromParticipation } from './participation-draft';
import { ParticipationForm } from './ParticipationForm';
import { useChangeParticipation } from './use-change-participation';

interface EditFormProps {
  readonly program: Program;
  /** As it stood when the form was opened. */
  readonly participation: Versioned<Participation>;
}

/** Changing one's participation. Where it was changed elsewhere meanwhile, the person's text stays and they decide. */
export function EditForm({ program, participation }: EditFormProps) {
  const confirm = useConfirmation();
  const call = useCall();
  const queryClient = useQueryClient();
  const change = useChangeParticipation(program.id);
  const [seen, setSeen] = useState(participation);
  const [lastTry, setLastTry] = useState<ParticipationInput | null>(null);
  /** Grows when the form is to start afresh from what is stored. */
  const [generation, setGeneration] = useState(0);
  const { error } = change;
  const conflict = error instanceof ApiError && error.isConflict;

  const save = (body: ParticipationInput, etag: string) => {
    setLastTry(body);
    change.mutate(
      { body, etag },
      {
        onSuccess: (saved) => {
          setSeen(saved);
          confirm('Saved.');
        },
      },
    );
  };
  const latest = async (): Promise<Versioned<Participation> | null> => {
    const stored = await queryClient.fetchQuery({ ...participationQuery(call, program.id), staleTime: 0 });
    if (stored !== null) setSeen(stored);
    return stored;
  };
  const saveMine = async () => {
    const stored = await latest();
    if (stored !== null && lastTry !== null) save(lastTry, stored.etag);
  };
  const showStored = async () => {
    await latest();
    change.reset();
    setGeneration((before) => before + 1);
  };

  return (
    <ParticipationForm
      key={generation}
      topics={program.settings.topics}
      initial={draftFromParticipation(seen.value)}
      refused={error instanceof ApiError ? error.fieldErrors : []}
      onSubmit={(input) => save(input, seen.etag)}
    >
      {conflict ? (
        <ConflictNotice
          onSaveMine={() => void saveMine().catch(() => undefined)}
          onShowStored={() => void showStored().catch(() => undefined)}
        />
      ) : (
        <ActionFailed error={error} title="Your changes were not saved" />
      )}
      <StickyBar>
        <BusyButton type="submit" busy={change.isPending}>
          Save changes
        </BusyButton>
        <ButtonLink to={paths.home()}>Back to Home</ButtonLink>
      </StickyBar>
    </ParticipationForm>
  );
}
