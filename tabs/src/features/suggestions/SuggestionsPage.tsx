import { PeopleSearchRegular } from '@fluentui/react-icons/svg/people-search';
import { useNavigate, useParams } from 'react-router';
import type { Suggestion } from '../../../../api/src/contract/candidate';
import { Loaded } from '../../app/Loaded';
import { paths } from '../../app/paths';
import { ButtonLink } from '../../ui/ButtonLink';
import { EmptyState } from '../../ui/EmptyState';
import { PageHeading } from '../../ui/PageHeading';
import { Panel } from '../../ui/Panel';
import { Stack } from '../../ui/Stack';
import { useConfirmation } from '../../ui/use-confirmation';
import { useProgram } from '../program/use-program';
import { SuggestionCard } from './SuggestionCard';
import { usePickPartner } from './use-pick-partner';
import { useSuggestions } from './use-suggestions';

/** The caller's own best partners, to pick one instead of waiting for a round. */
export function SuggestionsPage() {
  const { programId = '' } = useParams();
  const navigate = useNavigate();
  const confirm = useConfirmation();
  const program = useProgram(programId);
  const suggestions = useSuggestions(programId);
  const pick = usePickPartner(programId);
  const topics = program.data?.value.settings.topics ?? [];

  const propose = async ({ partner, seat }: Suggestion) => {
    const pairing = await pick.mutateAsync({ partnerId: partner.id, seat }).catch(() => null);
    if (pairing === null) return;
    confirm(`Proposed. ${partner.displayName} is asked.`);
    await navigate(paths.pairing(programId, pairing.id));
  };

  return (
    <>
      <PageHeading
        title="Suggestions for you"
        lead="People who fit you best today, outside of your management line. Propose a pairing to one, or wait: the next round finds the best pairs for everybody."
        back={{ to: paths.home(), label: 'Home' }}
        actions={<ButtonLink to={paths.join(programId)}>Edit your topics</ButtonLink>}
      />
      <Loaded query={suggestions} what="Your suggestions" lines={8}>
        {({ items, emptyReason }) =>
          items.length === 0 ? (
            <Panel>
              <EmptyState
                icon={<PeopleSearchRegular />}
                title="Nobody fits yet"
                action={<ButtonLink to={paths.join(programId)}>Edit your topics</ButtonLink>}
              >
                {emptyReason ??
                  'Choose more topics, or wait: people join all the time, and each round looks at everybody again.'}
              </EmptyState>
            </Panel>
          ) : (
            <Stack>
              {items.map((suggestion) => {
                const mine =
                  pick.variables?.partnerId === suggestion.partner.id && pick.variables.seat === suggestion.seat;
                return (
                  <SuggestionCard
                    key={`${suggestion.partner.id} ${suggestion.seat}`}
                    suggestion={suggestion}
                    topics={topics}
                    busy={mine && pick.isPending}
                    disabled={pick.isPending}
                    error={mine ? pick.error : null}
                    onPick={() => void propose(suggestion)}
                  />
                );
              })}
            </Stack>
          )
        }
      </Loaded>
    </>
  );
}
