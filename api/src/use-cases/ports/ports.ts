import type { AuditLog } from './audit';
import type { AvailabilityGateway } from './availability';
import type { CalendarGateway } from './calendars';
import type { ChatGateway } from './chats';
import type { Clock, Ids } from './clock';
import type { DelegationStore } from './delegations';
import type { ContactStore } from './contacts';
import type { OrgReader } from './directory';
import type { DirectorySource, DirectoryStore } from './directory-sync';
import type { Links } from './links';
import type { FeedStore } from './feed';
import type { Matcher } from './matcher';
import type { NotificationGateway } from './notifications';
import type { OutlookGateway } from './outlook';
import type { PairingStore } from './pairings';
import type { ParticipantStore } from './participants';
import type { PhotoGateway } from './photos';
import type { ProgramStore } from './programs';
import type { RoundStore } from './rounds';
import type { WatchStore } from './watches';

/** Everything outside the rules that use cases may touch, bound to one tenant. A use case names the few it needs. */
export interface Ports {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly audit: AuditLog;
  readonly programs: ProgramStore;
  readonly participants: ParticipantStore;
  readonly pairings: PairingStore;
  readonly org: OrgReader;
  readonly directory: DirectoryStore;
  readonly directorySource: DirectorySource;
  readonly rounds: RoundStore;
  readonly matcher: Matcher;
  readonly delegations: DelegationStore;
  readonly feed: FeedStore;
  readonly calendars: CalendarGateway;
  readonly availability: AvailabilityGateway;
  readonly notifications: NotificationGateway;
  readonly contacts: ContactStore;
  readonly chats: ChatGateway;
  readonly photos: PhotoGateway;
  readonly links: Links;
  readonly outlook: OutlookGateway;
  readonly watches: WatchStore;
}
