import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Person } from '../../api/src/domain/org/person';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { readPeopleCsv } from '../../scripts/read-people-csv';

/** A published organisation: its chart, and what each post is paid, which is only ever compared with, never read from. */
export interface PublishedOrganisation {
  readonly name: string;
  /** With the column "grade" as published. */
  readonly people: readonly Person[];
  /** Pay by person, `undefined` where none is published. */
  readonly pay: readonly (number | undefined)[];
}

const payRecords = z.array(z.object({ id: z.string(), pay: z.coerce.number() }));

/** Names of the organisations in a folder: those of which there is a `NAME.csv` and a `NAME.pay.csv`. */
export function publishedOrganisationsIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.pay.csv'))
    .map((file) => file.slice(0, -'.pay.csv'.length))
    .filter((name) => existsSync(join(folder, `${name}.csv`)))
    .sort();
}

/** Reads an organisation's chart and pay. */
export function readPublishedOrganisation(folder: string, name: string): PublishedOrganisation {
  const { people } = readPeopleCsv(readFileSync(join(folder, `${name}.csv`)));
  const records: unknown = parse(readFileSync(join(folder, `${name}.pay.csv`)), { columns: true, bom: true });
  const payOf = new Map(payRecords.parse(records).map(({ id, pay }) => [id, pay]));
  return { name, people, pay: people.map(({ id }) => payOf.get(id)) };
}

/**
 * The order of an organisation's grades as someone who knows them would give it: by what most holders of each are paid. Stands in
 * for that person in measurements.
 */
export function gradeOrderByPay({ people, pay }: PublishedOrganisation): string[][] {
  const paid = new Map<string, number[]>();
  people.forEach(({ grade }, index) => {
    const amount = pay[index];
    if (grade === null || amount === undefined) return;
    paid.set(grade, [...(paid.get(grade) ?? []), amount]);
  });
  const middle = (amounts: number[]): number => amounts.sort((a, b) => a - b)[Math.floor(amounts.length / 2)] ?? 0;
  return [...paid]
    .map(([grade, amounts]) => ({ grade, pay: middle(amounts) }))
    .sort((a, b) => a.pay - b.pay)
    .map(({ grade }) => [grade]);
}
