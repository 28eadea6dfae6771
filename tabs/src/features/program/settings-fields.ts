import type { ProgramSettings } from '../../../../api/src/contract/program';

/** What every part of the settings form gets. */
export interface SettingsFieldsProps {
  readonly settings: ProgramSettings;
  readonly onChange: (part: Partial<ProgramSettings>) => void;
  /** The message for a field such as `series.sessions`, or undefined. */
  readonly errorOf: (field: string) => string | undefined;
}
