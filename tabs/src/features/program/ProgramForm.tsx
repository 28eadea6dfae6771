import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Field,
  Input,
  makeStyles,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useRef, useState, type ReactNode } from 'react';
import type { ProgramSettings } from '../../../../api/src/contract/program';
import type { FieldError } from '../../app/api-error';
import { focusFirstInvalid } from '../../ui/focus';
import { Panel } from '../../ui/Panel';
import { Section } from '../../ui/Section';
import { Stack } from '../../ui/Stack';
import { ApprovalFields } from './ApprovalFields';
import { GroundRuleField } from './GroundRuleField';
import { approverWords, seriesInWords, spreadInWords } from './program-words';
import { RuleFields } from './RuleFields';
import { SeriesFields } from './SeriesFields';
import { SpreadFields } from './SpreadFields';
import { checkSettings } from './settings-check';
import { TopicEditor } from './TopicEditor';
import { WeightFields } from './WeightFields';

const useStyles = makeStyles({
  header: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    padding: `${tokens.spacingVerticalXS} 0`,
  },
  title: { fontWeight: tokens.fontWeightSemibold },
  summary: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  panel: { padding: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalL}` },
});

interface ProgramFormProps {
  readonly initial: ProgramSettings;
  /** What the API refused in the last try. */
  readonly refused: readonly FieldError[];
  readonly onSubmit: (settings: ProgramSettings) => void;
  /** The buttons, and what became of the last try. */
  readonly children: ReactNode;
}

/** Settings of a program: a name is all that one has to think of, the rest has good defaults. */
export function ProgramForm({ initial, refused, onSubmit, children }: ProgramFormProps) {
  const styles = useStyles();
  const form = useRef<HTMLFormElement>(null);
  const [settings, setSettings] = useState(initial);
  const [gaps, setGaps] = useState<readonly FieldError[]>([]);
  const [open, setOpen] = useState<string[]>([]);
  const errors = [...gaps, ...refused.map((error) => ({ ...error, field: error.field.replace(/^settings\./u, '') }))];
  const errorOf = (field: string) =>
    errors.find((error) => error.field === field || error.field.startsWith(`${field}.`))?.message;
  const onChange = (part: Partial<ProgramSettings>) => {
    setSettings((before) => ({ ...before, ...part }));
    setGaps((before) => before.filter(({ field }) => !Object.keys(part).some((name) => field.split('.')[0] === name)));
  };
  const submit = () => {
    const checked = checkSettings(settings);
    if (checked.ok) return onSubmit(checked.settings);
    setGaps(checked.errors);
    setOpen((before) => [...before, ...checked.errors.map(({ field }) => partOfField(field))]);
    focusFirstInvalid(form.current);
  };
  const fields = { settings, onChange, errorOf };
  const { rules, series, spread, approval, topics, groundRules } = settings;
  const parts = [
    {
      id: 'topics',
      title: 'Topics',
      summary: `${topics.length} topics people can share and seek`,
      content: <TopicEditor {...fields} />,
    },
    { id: 'series', title: 'Series', summary: seriesInWords(series), content: <SeriesFields {...fields} /> },
    {
      id: 'spread',
      title: 'Lunch, other work and teams',
      summary: spreadInWords(spread),
      content: <SpreadFields {...fields} />,
    },
    {
      id: 'approval',
      title: 'Acceptance and approval',
      summary: `${approverWords[approval.approvers]}, within ${approval.deadlineWorkingDays} working days`,
      content: <ApprovalFields {...fields} />,
    },
    {
      id: 'rules',
      title: 'Rules of a pair',
      summary: `At least ${rules.minimumBandGap === 1 ? 'one band' : `${rules.minimumBandGap} bands`} apart, never inside a management line`,
      content: <RuleFields {...fields} />,
    },
    {
      id: 'weights',
      title: 'What counts in a match',
      summary: 'The share of each part in the score of a pair',
      content: <WeightFields {...fields} />,
    },
    {
      id: 'groundRules',
      title: 'Ground rules',
      summary: `${groundRules.length} rules that both agree to`,
      content: <GroundRuleField {...fields} />,
    },
  ];

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
        <Section title="What people see">
          <Stack>
            <Field label="Program name" required {...message(errorOf('name'))}>
              <Input value={settings.name} maxLength={80} onChange={(_, { value }) => onChange({ name: value })} />
            </Field>
            <Field label="Description" {...message(errorOf('description'))}>
              <Textarea
                value={settings.description}
                maxLength={1000}
                rows={3}
                resize="vertical"
                onChange={(_, { value }) => onChange({ description: value })}
              />
            </Field>
          </Stack>
        </Section>
        <Panel>
          <Accordion
            multiple
            collapsible
            openItems={open}
            onToggle={(_, { openItems }) => setOpen(openItems.map(String))}
          >
            {parts.map(({ id, title, summary, content }) => (
              <AccordionItem key={id} value={id}>
                <AccordionHeader as="h2" size="large">
                  <span className={styles.header}>
                    <span className={styles.title}>{title}</span>
                    <span className={styles.summary}>{summary}</span>
                  </span>
                </AccordionHeader>
                <AccordionPanel>
                  <div className={styles.panel}>{content}</div>
                </AccordionPanel>
              </AccordionItem>
            ))}
          </Accordion>
        </Panel>
        {children}
      </Stack>
    </form>
  );
}

const message = (error: string | undefined) => (error === undefined ? {} : { validationMessage: error });

/** The part of the form that holds a field. */
function partOfField(field: string): string {
  const name = field.split('.')[0] ?? '';
  return name === 'acceptanceDeadlineDays' ? 'approval' : name;
}
