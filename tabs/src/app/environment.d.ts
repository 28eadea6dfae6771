interface ImportMetaEnv {
  /** Address of the API where it is not `/api` on the tab's own origin. */
  readonly VITE_API_BASE?: string;
}
