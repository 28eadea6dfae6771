/** The controls of the local tenant, and its Graph, as the frame uses them. */

export interface FramePerson {
  readonly id: string;
  readonly displayName: string;
  readonly jobTitle: string;
  readonly userPrincipalName: string;
  /** Zone of the mailbox. */
  readonly zoneIana: string;
}

export interface Persona {
  /** What the person stands for: "Emerging employee", "Line manager" … */
  readonly role: string;
  readonly person: FramePerson;
}

export interface TenantInfo {
  readonly tenantId: string;
  readonly teamsAppId: string;
  readonly people: number;
  readonly nowUtc: string;
  readonly personas: readonly Persona[];
}

export interface FeedItem {
  readonly id: string;
  readonly atUtc: string;
  readonly text: string;
  readonly preview: string;
  /** Deep link that the notification opens. */
  readonly webUrl: string | null;
}

export interface CalendarItem {
  readonly id: string;
  readonly subject: string;
  readonly start: { readonly dateTime: string };
  readonly end: { readonly dateTime: string };
  readonly showAs: string;
  readonly isOrganizer: boolean;
  readonly isCancelled: boolean;
  readonly isAllDay?: boolean;
  readonly type: string;
  /** The series that an occurrence belongs to. */
  readonly seriesMasterId?: string | null;
  readonly bodyPreview?: string;
  readonly categories?: readonly string[];
  readonly onlineMeeting?: { readonly joinUrl?: string } | null;
  readonly organizer?: { readonly emailAddress?: { readonly name?: string } };
  readonly attendees?: readonly {
    readonly emailAddress?: { readonly name?: string };
    readonly status?: { readonly response?: string };
  }[];
  readonly responseStatus?: { readonly response?: string };
}

export const tenantInfo = (): Promise<TenantInfo> => get('/local/tenant');
export const findPeople = (search: string): Promise<{ items: FramePerson[] }> =>
  get(`/local/people?search=${encodeURIComponent(search)}`);
export const activityOf = (personId: string): Promise<{ items: FeedItem[] }> =>
  get(`/local/activity?person=${encodeURIComponent(personId)}`);

/** A message in the chat with the bot. */
export interface ChatMessage {
  readonly id: string;
  readonly from: 'bot' | 'person';
  readonly atUtc: string;
  readonly text: string;
  readonly card: CardJson | null;
  readonly edited: boolean;
}

export type CardJson = Readonly<Record<string, unknown>>;

/** What the bot answers to an action of a card. */
export interface CardAnswer {
  readonly statusCode: number;
  readonly type: string;
  readonly value: unknown;
}

export const chatOf = (personId: string): Promise<{ items: ChatMessage[] }> =>
  get(`/local/chat?person=${encodeURIComponent(personId)}`);

/** Sends an action of a card to the bot, as Teams does for a click or for a look at the card. */
export async function actOnCard(
  person: string,
  activityId: string,
  action: { readonly verb: string; readonly data: CardJson; readonly trigger: 'manual' | 'automatic' },
): Promise<CardAnswer> {
  return (await send('POST', '/local/chat/act', { person, activityId, ...action })) as CardAnswer;
}

export async function writeToBot(person: string, text: string): Promise<void> {
  await send('POST', '/local/chat/write', { person, text });
}

/** The token that TeamsJS hands to the tab for this person. */
export async function tokenOf(personId: string): Promise<string> {
  const { accessToken } = await get<{ accessToken: string }>(`/local/token?person=${encodeURIComponent(personId)}`);
  return accessToken;
}

export async function advanceClock(duration: string): Promise<void> {
  await send('POST', '/local/clock', { advance: duration });
}

/** A person's calendar between two instants, read from the simulated Graph. */
export async function calendarOf(personId: string, fromUtc: Date, untilUtc: Date): Promise<readonly CalendarItem[]> {
  const select =
    'id,subject,start,end,showAs,isOrganizer,isCancelled,isAllDay,type,seriesMasterId,bodyPreview,categories,onlineMeeting,organizer,attendees,responseStatus';
  const range = `startDateTime=${fromUtc.toISOString()}&endDateTime=${untilUtc.toISOString()}`;
  const answer = await get<{ value: CalendarItem[] }>(
    `/graph/v1.0/users/${encodeURIComponent(personId)}/calendarView?${range}&$select=${select}&$orderby=start/dateTime&$top=1000`,
    await graphHeaders(),
  );
  return answer.value;
}

/** Answers an invitation as the person would in Outlook. */
export async function respond(
  personId: string,
  eventId: string,
  answer: 'accept' | 'tentativelyAccept' | 'decline',
): Promise<void> {
  await send('POST', `${eventPath(personId, eventId)}/${answer}`, { sendResponse: true }, await graphHeaders());
}

/** Moves a meeting to another start, as its organizer would in Outlook; its length stays. */
export async function moveMeeting(personId: string, { id, start, end }: CalendarItem, startUtc: Date): Promise<void> {
  const lengthMs = Date.parse(`${end.dateTime}Z`) - Date.parse(`${start.dateTime}Z`);
  const at = (instant: number) => ({ dateTime: new Date(instant).toISOString().slice(0, 19), timeZone: 'UTC' });
  const times = { start: at(startUtc.getTime()), end: at(startUtc.getTime() + lengthMs) };
  await send('PATCH', eventPath(personId, id), times, await graphHeaders());
}

/** Calls a meeting off, as its organizer would in Outlook: one occurrence or the whole series. */
export async function cancelMeeting(personId: string, eventId: string): Promise<void> {
  await send('POST', `${eventPath(personId, eventId)}/cancel`, { comment: '' }, await graphHeaders());
}

function eventPath(personId: string, eventId: string): string {
  return `/graph/v1.0/users/${encodeURIComponent(personId)}/events/${encodeURIComponent(eventId)}`;
}

async function graphHeaders(): Promise<Record<string, string>> {
  const { accessToken } = await get<{ accessToken: string }>('/local/graph-token');
  return { Authorization: `Bearer ${accessToken}` };
}

async function get<Body>(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Body> {
  const response = await fetch(path, { headers });
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return (await response.json()) as Body;
}

async function send(
  method: string,
  path: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<unknown> {
  const response = await fetch(path, {
    method,
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(await reasonOf(response));
  const answer = await response.text();
  return answer === '' ? null : (JSON.parse(answer) as unknown);
}

/** Why a request was refused, in the words of Graph where it has some. */
async function reasonOf(response: Response): Promise<string> {
  const text = await response.text();
  try {
    const { error } = JSON.parse(text) as { error?: { message?: string } };
    return error?.message ?? `${response.status}: ${text}`;
  } catch {
    return `${response.status}: ${text}`;
  }
}
