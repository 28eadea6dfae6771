/** Small pictures of people. */
export interface PhotoGateway {
  /** A picture of 48 × 48 pixels as a `data:` URI; null where the person has none. */
  read(personId: string): Promise<string | null>;
}
