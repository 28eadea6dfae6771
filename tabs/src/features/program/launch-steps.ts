import type { DirectoryStatus } from '../../../../api/src/contract/directory';
import type { Program } from '../../../../api/src/contract/program';
import type { Round } from '../../../../api/src/contract/round';

/** A station on the way of a program from a draft to pairs that meet. */
export interface LaunchStep {
  readonly kind: 'directory' | 'publish' | 'join' | 'round' | 'publish-round';
  readonly title: string;
  readonly done: boolean;
}

/** What is known of a program and what it rests on. */
export interface LaunchSituation {
  readonly program: Program;
  readonly directory: DirectoryStatus;
  readonly rounds: readonly Round[];
}

/** The way of a program, in order; what stands first among the undone is next. */
export function launchSteps({ program, directory, rounds }: LaunchSituation): LaunchStep[] {
  const published = rounds.some(({ state }) => state === 'published' || state === 'publishing');
  return [
    { kind: 'directory', title: 'Read the org chart', done: directory.people > 0 },
    { kind: 'publish', title: 'Publish the program', done: program.state !== 'draft' },
    { kind: 'join', title: 'People join', done: program.participants >= 2 },
    { kind: 'round', title: 'Run a dry run', done: published || rounds.some(({ state }) => state === 'ready') },
    { kind: 'publish-round', title: 'Publish the round', done: published },
  ];
}
