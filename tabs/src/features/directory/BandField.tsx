import { Field, Select } from '@fluentui/react-components';

const bands = [1, 2, 3, 4, 5, 6, 7];

interface BandFieldProps {
  readonly label: string;
  readonly band: number;
  readonly onChange: (band: number) => void;
}

/** One of the seven seniority bands. */
export function BandField({ label, band, onChange }: BandFieldProps) {
  return (
    <Field label={label}>
      <Select value={String(band)} onChange={(_, { value }) => onChange(Number(value))}>
        {bands.map((number) => (
          <option key={number} value={number}>
            {number === 1 ? 'Band 1 (most junior)' : number === 7 ? 'Band 7 (most senior)' : `Band ${number}`}
          </option>
        ))}
      </Select>
    </Field>
  );
}
