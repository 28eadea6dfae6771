/** The app as Teams knows it. */
export interface TeamsApp {
  readonly appId: string;
  /** `entityId` of the personal tab in the manifest. */
  readonly tabId: string;
}

/** A link that opens a page of the tab in Teams, in Outlook and in Microsoft 365. */
export function deepLink({ appId, tabId }: TeamsApp, page: string): string {
  const context = encodeURIComponent(JSON.stringify({ subEntityId: page }));
  return `https://teams.microsoft.com/l/entity/${encodeURIComponent(appId)}/${encodeURIComponent(tabId)}?context=${context}`;
}
