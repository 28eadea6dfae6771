import type { NameWithARow } from '../contract/policy';
import type { CosmosDBHandler, HttpHandler, HttpMethod, TimerHandler } from '@azure/functions';

/** One row of the trigger table: what the Functions host calls, and when. */
export type Trigger = HttpTrigger | TimerTrigger | ChangeFeedTrigger;

export interface HttpTrigger {
  readonly kind: 'http';
  readonly name: NameWithARow;
  readonly method: HttpMethod;
  /** Below `/api`. */
  readonly route: string;
  readonly handler: HttpHandler;
}

export interface TimerTrigger {
  readonly kind: 'timer';
  readonly name: NameWithARow;
  /** Six-field NCRONTAB expression. */
  readonly schedule: string;
  readonly handler: TimerHandler;
}

/** Speed only: work is done by the timer's sweep as well, so a lost delivery loses nothing. */
export interface ChangeFeedTrigger {
  readonly kind: 'changeFeed';
  readonly name: NameWithARow;
  readonly container: string;
  readonly handler: CosmosDBHandler;
}
