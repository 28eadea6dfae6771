/** Links that open a page of the tab in Teams, in Outlook and in Microsoft 365. */
export interface Links {
  /** @param page such as `approvals`. */
  toPage(page: string): string;
}
