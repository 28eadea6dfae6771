import { Accordion, AccordionHeader, AccordionItem, AccordionPanel } from '@fluentui/react-components';
import { useRef, useState, type ReactNode } from 'react';
import type { ParticipationInput } from '../../../../api/src/contract/participation';
import type { Topic } from '../../../../api/src/contract/program';
import type { FieldError } from '../../app/api-error';
import { focusFirstInvalid } from '../../ui/focus';
import { Panel } from '../../ui/Panel';
import { Section } from '../../ui/Section';
import { Stack } from '../../ui/Stack';
import { Capacity } from './Capacity';
import { Exclusions } from './Exclusions';
import { LanguageChooser } from './LanguageChooser';
import { checkDraft, type ParticipationDraft } from './participation-draft';
import { Pause } from './Pause';
import { TopicChooser } from './TopicChooser';

interface ParticipationFormProps {
  readonly topics: readonly Topic[];
  readonly initial: ParticipationDraft;
  /** What the API refused in the last try. */
  readonly refused: readonly FieldError[];
  readonly onSubmit: (input: ParticipationInput) => void;
  /** The buttons, and what became of the last try. */
  readonly children: ReactNode;
}

/** What a person says of themselves; it keeps what was typed whatever becomes of a try to save it. */
export function ParticipationForm({ topics, initial, refused, onSubmit, children }: ParticipationFormProps) {
  const [draft, setDraft] = useState(initial);
  const [gaps, setGaps] = useState<readonly FieldError[]>([]);
  const form = useRef<HTMLFormElement>(null);
  const errorOf = (field: string) =>
    [...gaps, ...refused].find((error) => error.field.split('.')[0] === field)?.message;
  const change = (part: Partial<ParticipationDraft>) => {
    setDraft((before) => ({ ...before, ...part }));
    setGaps((before) => before.filter(({ field }) => !(field in part)));
  };
  const submit = () => {
    const checked = checkDraft(draft);
    if (checked.ok) return onSubmit(checked.input);
    setGaps(checked.errors);
    focusFirstInvalid(form.current);
  };

  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Stack>
        <TopicChooser
          title="Topics to share"
          hint="What do you know first-hand that a senior or a junior colleague may not?"
          topics={topics}
          chosen={draft.shares}
          error={errorOf('shares')}
          onChange={(shares) => change({ shares })}
        />
        <TopicChooser
          title="Topics to seek"
          hint="What would you like to understand better? Only you and your pair ever see this."
          topics={topics}
          chosen={draft.seeks}
          error={errorOf('seeks')}
          onChange={(seeks) => change({ seeks })}
        />
        <Section title="How you meet">
          <Stack>
            <LanguageChooser
              chosen={draft.languages}
              error={errorOf('languages')}
              onChange={(languages) => change({ languages })}
            />
            <Capacity
              junior={draft.juniorCapacity}
              senior={draft.seniorCapacity}
              error={errorOf('juniorCapacity') ?? errorOf('seniorCapacity')}
              onJunior={(juniorCapacity) => change({ juniorCapacity })}
              onSenior={(seniorCapacity) => change({ seniorCapacity })}
            />
          </Stack>
        </Section>
        <Panel>
          <Accordion
            collapsible
            defaultOpenItems={draft.exclusions.length > 0 || draft.pausedUntilUtc !== null ? ['more'] : []}
          >
            <AccordionItem value="more">
              <AccordionHeader as="h2">More: people to leave out, pause</AccordionHeader>
              <AccordionPanel>
                <Stack>
                  <Exclusions people={draft.exclusions} onChange={(exclusions) => change({ exclusions })} />
                  <Pause
                    pausedUntilUtc={draft.pausedUntilUtc}
                    onChange={(pausedUntilUtc) => change({ pausedUntilUtc })}
                  />
                </Stack>
              </AccordionPanel>
            </AccordionItem>
          </Accordion>
        </Panel>
        {children}
      </Stack>
    </form>
  );
}
