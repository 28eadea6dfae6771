import type { z } from 'zod';
import type { ScorePartKind } from '../../../../api/src/contract/candidate';

/** What each part of a score is called. */
export const scorePartNames = {
  'reverse-exchange': 'Reverse exchange',
  'return-exchange': 'Return exchange',
  'organisation-distance': 'Organisation distance',
  'shared-outlook': 'Shared outlook',
  'ease-of-meeting': 'Ease of meeting',
  'waiting-time': 'Waiting time',
} as const satisfies Record<z.infer<typeof ScorePartKind>, string>;
