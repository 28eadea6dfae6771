import type { RouteName } from './routes';

/**
 * How a caller is related to what an operation is about. `self` is the person whose data it is, and the junior of a
 * pairing; `partner` the senior of it; `approver` who is asked to approve it: the manager, their delegate, or the lead
 * where the directory names no manager.
 */
export type Relation = 'self' | 'partner' | 'approver' | 'lead' | 'employee';

/** Callers that are turned away by their token, before anything else is looked at. */
export type Outsider = 'guest' | 'otherTenant' | 'noToken';

/**
 * What a caller meets: `yes` it works · `own` it works on the caller's own data alone, since no object can be named ·
 * 401 not signed in · 403 not allowed · 404 what they name does not exist for them · `ignored` the answer is that of what is
 * believed (202), and there is no effect.
 */
export type Cell = 'yes' | 'own' | 'ignored' | 401 | 403 | 404;

export type Audience = Readonly<Record<Relation | Outsider, Cell>>;

/** One row of the table. */
export interface Rule {
  readonly who: Audience;
  /** Whether each call leaves a record in the audit log; if it cannot be written, the call fails. */
  readonly audited: boolean;
  readonly pace: Pace;
}

/**
 * How often one caller may call: `measured` what reads much or asks Microsoft Graph, a fifth of the usual; `heavy` few calls
 * a minute, and one at a time.
 */
export type Pace = 'usual' | 'measured' | 'heavy';

const audience = (
  self: Cell,
  partner: Cell,
  approver: Cell,
  lead: Cell,
  employee: Cell,
  guest: Cell,
  otherTenant: Cell,
  noToken: Cell,
): Audience => ({ self, partner, approver, lead, employee, guest, otherTenant, noToken });

// prettier-ignore
const audiences = {
  //                   self   partner approver lead   employee  guest  other tenant  no token
  anyone:     audience('yes', 'yes',  'yes',   'yes', 'yes',    'yes', 'yes',        'yes'),
  members:    audience('yes', 'yes',  'yes',   'yes', 'yes',    401,   401,          401),
  ownData:    audience('own', 'own',  'own',   'own', 'own',    401,   401,          401),
  pair:       audience('yes', 'yes',  404,     404,   404,      401,   401,          401),
  approvers:  audience(404,   404,    'yes',   404,   404,      401,   401,          401),
  leads:      audience(403,   403,    403,     'yes', 403,      401,   401,          401),
  /** A service that proves itself by a token of its own, see the trigger's file. */
  aService:   audience(401,   401,    401,     401,   401,      401,   401,          401),
  /** A service that proves itself by a secret in what it sends: nobody may learn from the answer whether it was the right one. */
  aSecret:    audience('ignored', 'ignored', 'ignored', 'ignored', 'ignored', 'ignored', 'ignored', 'ignored'),
  /** The clock and the change feed: there is no address to call. */
  thePlatform: audience(404,  404,    404,     404,   404,      404,   404,          404),
} as const;
const { anyone, members, ownData, pair, approvers, leads, aService, aSecret, thePlatform } = audiences;

const row = (who: Audience, audited: 'audited' | '' = '', pace: Exclude<Pace, 'usual'> | '' = ''): Rule => ({
  who,
  audited: audited !== '',
  pace: pace === '' ? 'usual' : pace,
});

/**
 * Who may do what: the only such table. The wrapper of the routes refuses by it what needs no object, the use cases
 * refuse by it (`allows`) where the object is loaded, and a test walks every cell of it against the running API.
 */
// prettier-ignore
export const policy = {
  health:                row(anyone),
  openApi:               row(anyone),

  me:                    row(ownData),
  feedSettings:          row(ownData),
  changeFeedSettings:    row(ownData),
  findPeople:            row(members,   '',        'measured'),
  personPhoto:           row(members),
  personSeniority:       row(leads,     'audited'),

  directory:             row(leads,     'audited'),
  syncDirectory:         row(leads,     'audited', 'heavy'),
  deliveries:            row(leads,     'audited'),
  seniorityOverrides:    row(leads,     'audited'),
  overrideSeniority:     row(leads,     'audited'),

  audit:                 row(leads,     'audited'),

  programs:              row(members),
  createProgram:         row(leads,     'audited'),
  program:               row(members),
  changeProgram:         row(leads,     'audited'),
  publishProgram:        row(leads,     'audited'),
  closeProgram:          row(leads,     'audited'),

  participants:          row(leads,     'audited'),
  participationDefaults: row(ownData),
  participation:         row(ownData),
  joinProgram:           row(ownData),
  changeParticipation:   row(ownData),
  leaveProgram:          row(ownData),
  suggestions:           row(ownData,   '',        'measured'),

  rounds:                row(leads,     'audited'),
  startRound:            row(leads,     'audited', 'heavy'),
  round:                 row(leads,     'audited'),
  roundPairs:            row(leads,     'audited'),
  roundLeftOut:          row(leads,     'audited'),
  roundWhatIf:           row(leads,     'audited', 'measured'),
  roundUnstable:         row(leads,     'audited'),
  roundChanges:          row(leads,     'audited'),
  pairWishes:            row(leads,     'audited'),
  changePairWishes:      row(leads,     'audited'),
  publishRound:          row(leads,     'audited', 'heavy'),
  cancelRound:           row(leads,     'audited'),

  myPairings:            row(ownData),
  pickPartner:           row(ownData),
  bookingPreview:        row(leads,     'audited', 'heavy'),
  programPairings:       row(leads,     'audited'),
  pairing:               row(pair),
  acceptPairing:         row(pair),
  declinePairing:        row(pair),
  withdrawPairing:       row(pair),
  answerPulse:           row(pair),
  programPulse:          row(leads,     'audited', 'measured'),
  retryPairingWork:      row(leads,     'audited'),

  approvals:             row(ownData),
  decideApproval:        row(approvers, 'audited'),
  approveSeveral:        row(ownData,   'audited'),
  delegate:              row(ownData),
  chooseDelegate:        row(ownData),
  removeDelegate:        row(ownData),

  calendarFile:          row(pair),
  sessionTimes:          row(pair,      '',        'measured'),
  moveSession:           row(pair,      '',        'measured'),

  /** The bot channel, by a token of its own: see `verify-bot-token.ts`. What it asks for is refused by the rows above. */
  messages:              row(aService),
  /** Microsoft Graph, by the secret of its subscription. What is no notification is 400; a handshake is echoed to anybody. */
  graphNotifications:    row(aSecret),
  graphLifecycle:        row(aSecret),

  directorySweep:        row(thePlatform),
  roundsSweep:           row(thePlatform),
  participantsSweep:     row(thePlatform),
  pairingsSweep:         row(thePlatform),
  contactsSweep:         row(thePlatform),
  mailboxesSweep:        row(thePlatform),
  directoryChanged:      row(thePlatform),
  roundsChanged:         row(thePlatform),
  participantsChanged:   row(thePlatform),
  pairingsChanged:       row(thePlatform),
  contactsChanged:       row(thePlatform),
  mailboxesChanged:      row(thePlatform),
  comingSessionsCheck:   row(thePlatform),
  directoryRefresh:      row(thePlatform),
} as const satisfies Readonly<Record<string, Rule>>;

type RouteWithoutARow = Exclude<RouteName, keyof typeof policy>;

/** Does not compile while a route has no row; the compiler says which. */
export const everyRouteHasARow: [RouteWithoutARow] extends [never]
  ? true
  : `Add a row for ${RouteWithoutARow} to policy in api/src/contract/policy.ts: who may call it, is it audited, at what pace?` =
  true;

/** Every route and trigger that has a row. A name that is not assignable to this needs one. */
export type NameWithARow = keyof typeof policy;

/** Whether the table lets a caller in this relation do this. */
export function allows(operation: NameWithARow, relation: Relation): boolean {
  return lets(policy[operation], relation);
}

/** Whether a rule lets a caller in this relation through. */
export function lets({ who }: Rule, relation: Relation | Outsider): boolean {
  return who[relation] === 'yes' || who[relation] === 'own';
}
