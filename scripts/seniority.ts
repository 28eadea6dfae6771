import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { buildChart } from '../api/src/domain/org/chart';
import { parseGradeOrder } from '../api/src/domain/org/codes/parse-grade-order';
import type { Person } from '../api/src/domain/org/person';
import { assessSeniority, type SeniorityAssessment } from '../api/src/domain/org/seniority';
import { describeQuality } from './describe-quality';
import { PeopleCsvError, readPeopleCsv } from './read-people-csv';

const USAGE = `Usage: npm run --silent seniority -- people.csv [--grade-order 'A3<A4<B1=Trainee<B2'] [--evidence] > out.csv

Reads an HR export (columns id, jobTitle, managerId; department and grade when there), writes id,level,band,confidence
to the standard output and a report on the quality of the data to the standard error.

  --grade-order  order of the values in the column "grade", lowest first; "=" joins grades that rank the same.
                 Without it the order is inferred and reported for confirmation.
  --evidence     adds a column with the reasons for each level.
`;

process.exitCode = main(process.argv.slice(2));

/** Runs the command and returns its exit code: 0 done, 1 the file is unreadable, 2 wrong usage. */
function main(args: readonly string[]): number {
  const command = readCommand(args);
  if (command === null) {
    process.stderr.write(USAGE);
    return 2;
  }
  try {
    const { people } = readPeopleCsv(readFileSync(command.file));
    const { gradeOrder } = command;
    const assessment = assessSeniority(people, buildChart(people), gradeOrder ? { gradeOrder } : {});
    process.stdout.write(toCsv(people, assessment, command.evidence));
    process.stderr.write(describeQuality(assessment.quality));
    return 0;
  } catch (error) {
    if (!(error instanceof PeopleCsvError) && !isFileError(error)) throw error;
    process.stderr.write(`${command.file}: ${error.message}\n`);
    return 1;
  }
}

interface Command {
  readonly file: string;
  readonly gradeOrder: readonly (readonly string[])[] | null;
  readonly evidence: boolean;
}

function readCommand(args: readonly string[]): Command | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { 'grade-order': { type: 'string' }, evidence: { type: 'boolean', default: false } },
    });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) return null;
    const text = values['grade-order'];
    if (text === undefined) return { file, gradeOrder: null, evidence: values.evidence };
    const order = parseGradeOrder(text);
    if (order.kind === 'order') return { file, gradeOrder: order.ascending, evidence: values.evidence };
    process.stderr.write(`--grade-order: ${order.reason}\n\n`);
    return null;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : 'Wrong usage.'}\n\n`);
    return null;
  }
}

function toCsv(people: readonly Person[], assessment: SeniorityAssessment, withEvidence: boolean): string {
  const lines = [`id,level,band,confidence${withEvidence ? ',evidence' : ''}`];
  people.forEach(({ id }, index) => {
    const cells = [
      quote(id),
      String(assessment.level[index]),
      String(assessment.band[index]),
      (assessment.confidence[index] ?? 0).toFixed(2),
    ];
    if (withEvidence) cells.push(quote(sentencesOf(assessment, index)));
    lines.push(cells.join(','));
  });
  return `${lines.join('\n')}\n`;
}

function sentencesOf(assessment: SeniorityAssessment, index: number): string {
  return assessment
    .evidence(index)
    .map(({ sentence, level, weight }) => `${sentence} (${level}, ${Math.round(100 * weight)} %)`)
    .join(' ');
}

function quote(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function isFileError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error;
}
