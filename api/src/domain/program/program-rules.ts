import { accepted, refused, type Outcome } from '../refusal';
import type { Program, ProgramSettings } from './program';

/** A new program: a draft that only the lead sees. Refused where the settings contradict themselves. */
export function draftProgram(id: string, settings: ProgramSettings, nowUtc: number): Outcome<Program> {
  const contradiction = findContradiction(settings);
  if (contradiction !== null) return refused('not-allowed', contradiction);
  return accepted({ id, state: 'draft', settings, createdAtUtc: nowUtc, publishedAtUtc: null });
}

/** Opens a draft for people to join. A program that is open already stays as it is, so a repeat does no harm. */
export function publishProgram(program: Program, nowUtc: number): Outcome<Program> {
  switch (program.state) {
    case 'draft':
      return accepted({ ...program, state: 'open', publishedAtUtc: nowUtc });
    case 'open':
      return accepted(program);
    case 'closed':
      return refused('wrong-state', 'This program is closed. Create a new one with the same settings instead.');
  }
}

/** Ends enrolment and rounds; pairings go on. Closing a closed program changes nothing. */
export function closeProgram(program: Program): Outcome<Program> {
  return accepted(program.state === 'closed' ? program : { ...program, state: 'closed' });
}

/**
 * Changes the settings of a draft or an open program. Pairings keep the terms that their people agreed to; what a
 * participant said about a topic that is gone stops counting.
 */
export function changeProgram(program: Program, settings: ProgramSettings): Outcome<Program> {
  if (program.state === 'closed') return refused('wrong-state', 'A closed program cannot be changed.');
  const contradiction = findContradiction(settings);
  return contradiction === null ? accepted({ ...program, settings }) : refused('not-allowed', contradiction);
}

/** What no schema of single fields can see. */
function findContradiction({ topics, weights }: ProgramSettings): string | null {
  const doubledId = firstDouble(topics.map((topic) => topic.id));
  if (doubledId !== undefined) return `Two topics have the id "${doubledId}". Give each topic an id of its own.`;
  const doubledName = firstDouble(topics.map((topic) => topic.name.toLowerCase()));
  if (doubledName !== undefined) return `Two topics are called "${doubledName}". Rename or remove one of them.`;
  if (Object.values(weights).every((weight) => weight === 0)) {
    return 'Every score weight is zero, so no pair could be told from another. Give at least one of them a weight.';
  }
  return null;
}

function firstDouble(values: readonly string[]): string | undefined {
  return values.find((value, index) => values.indexOf(value) !== index);
}
