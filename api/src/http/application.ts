import type { RoleNotes } from '../use-cases/contact/note-role';
import type { Ports } from '../use-cases/ports/ports';
import type { BotTokenVerifier } from './bot/verify-bot-token';
import type { CountRequest } from './rate-limit';
import type { TokenVerifier } from './verify-token';

/** What the HTTP layer and the timers need of the wired service. */
export interface Application {
  /** Directory tenant that this deployment serves. */
  readonly tenantId: string;
  readonly verifyToken: TokenVerifier;
  readonly verifyBotToken: BotTokenVerifier;
  /** Throws `too-many-requests` with Retry-After when this caller asks too often. */
  readonly countRequest: CountRequest;
  /** Keeps in mind who leads, for what falls to the lead while none calls. */
  readonly noteRole: RoleNotes;
  /** Ports bound to a tenant; null is the tenant of this deployment, for routes without a caller and for timers. */
  readonly portsFor: (tenantId: string | null) => Ports;
}
