import { useState } from 'react';
import type { Pairing } from '../../../../api/src/contract/pairing';
import { ActionFailed } from '../../app/ActionFailed';
import { Actions } from '../../ui/Actions';
import { BusyButton } from '../../ui/BusyButton';
import { Section } from '../../ui/Section';
import { Stack } from '../../ui/Stack';
import { useConfirmation } from '../../ui/use-confirmation';
import { shortName } from '../people/person-words';
import { againWords } from './pulse-words';
import { RatingField } from './RatingField';
import { useAnswerPulse } from './use-answer-pulse';

/** Two questions to one of the pair, while a pulse waits for their answer. */
export function PulseCard({ pairing }: { readonly pairing: Pairing }) {
  const confirm = useConfirmation();
  const answer = useAnswerPulse(pairing.programId, pairing.id);
  const [helpful, setHelpful] = useState<number | null>(null);
  const [again, setAgain] = useState<number | null>(null);
  const [missing, setMissing] = useState(false);
  if (pairing.pulse === null) return null;

  const save = () => {
    if (helpful === null || again === null) return setMissing(true);
    const onSuccess = () => {
      confirm('Saved. Thank you for your answer.');
      // The next pulse begins with nothing chosen.
      setHelpful(null);
      setAgain(null);
      setMissing(false);
    };
    return answer.mutate({ helpful, again }, { onSuccess });
  };

  return (
    <Section
      title="How is it going?"
      hint={`${shortName(pairing.partner)} and your managers never see your answer. The program lead sees averages of at least five people.`}
    >
      <Stack>
        <RatingField label="The pairing helps me" value={helpful} missing={missing} onChange={setHelpful} />
        <RatingField label={againWords[pairing.seat]} value={again} missing={missing} onChange={setAgain} />
        <Actions>
          <BusyButton busy={answer.isPending} onClick={save}>
            Save answer
          </BusyButton>
        </Actions>
        <ActionFailed error={answer.error} title="Your answer was not saved" />
      </Stack>
    </Section>
  );
}
