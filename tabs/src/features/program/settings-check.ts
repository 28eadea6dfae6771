import { ProgramSettings } from '../../../../api/src/contract/program';
import type { FieldError } from '../../app/api-error';

const remedies: Readonly<Record<string, string>> = {
  name: 'Give the program a name of at most 80 characters, on one line.',
  topics: 'A program needs between 2 and 100 topics.',
  groundRules: 'At most 20 ground rules of at most 200 characters each.',
};

export type SettingsCheck =
  | { readonly ok: true; readonly settings: ProgramSettings }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

/** Checks settings against the contract before they are sent; one message for each field. */
export function checkSettings(draft: ProgramSettings): SettingsCheck {
  const parsed = ProgramSettings.safeParse(draft);
  if (parsed.success) return { ok: true, settings: parsed.data };
  const errors = new Map<string, FieldError>();
  for (const { path, message } of parsed.error.issues) {
    const field = path.map(String).join('.');
    const remedy = remedies[String(path[0])];
    const key = remedy === undefined ? field : String(path[0]);
    if (!errors.has(key)) errors.set(key, { field: key, message: remedy ?? message });
  }
  return { ok: false, errors: [...errors.values()] };
}
