import type { Chart } from '../chart';
import type { TitleTable } from '../titles/title-table';
import { silentStrand, type Strand } from './strand';

/** Spread of what one person's own place says: of a small team little, of the whole organisation much. */
const SMALL_PLACE_SPREAD = 12;
const WHOLE_PLACE_SPREAD = 6;
/** Share of the difference between its two readings by which a place says less. */
const DISAGREEMENT = 0.3;
const TITLE_PLACE_SPREAD = 9;
const ONE_HOLDER_SPREAD = 14;
const IN_NAME_LEVEL = 44;
const IN_NAME_SPREAD = 13;
/** Holders that are needed before their lack of reports counts, and share of leading titles that must have reports. */
const IN_NAME_HOLDERS = 2;
const LEADERS_WITH_REPORTS = 0.5;

/**
 * Level that a number of people below (oneself included) speaks for: the mean of two readings, one against the whole organisation
 * (its head stands at 98, in a team of any size) and one absolute (8 people speak for a team leader, 100 for a head of
 * department, 1,000 for a director), both logarithmic, since every level of management multiplies the people below.
 */
export function levelOfPlace(subtreeSize: number, organisation: number): number {
  const { relative, absolute } = readingsOf(subtreeSize, organisation);
  return Math.min(100, (relative + absolute) / 2);
}

/**
 * Spread of that level: small for the head of the whole organisation, and larger by what the two readings differ. In a large
 * organisation they agree; at the head of a firm of ten they do not, so that there the title carries.
 */
function spreadOfPlace(subtreeSize: number, organisation: number): number {
  const { relative, absolute } = readingsOf(subtreeSize, organisation);
  const share = shareOfOrganisation(subtreeSize, organisation);
  const own = SMALL_PLACE_SPREAD + (WHOLE_PLACE_SPREAD - SMALL_PLACE_SPREAD) * share;
  return Math.hypot(own, DISAGREEMENT * (relative - absolute));
}

function readingsOf(subtreeSize: number, organisation: number): { relative: number; absolute: number } {
  return {
    relative: 40 + 58 * shareOfOrganisation(subtreeSize, organisation),
    absolute: 42 + 4.2 * Math.log2(subtreeSize),
  };
}

/** 0 for one person, 1 for the whole organisation, in between on a logarithmic scale. */
function shareOfOrganisation(subtreeSize: number, organisation: number): number {
  return organisation > 1 ? Math.log(subtreeSize) / Math.log(organisation) : 0;
}

/** What each manager's own place in the chart says; silent about people without reports, since most charts list no more. */
export function weighPlaces(chart: Chart): Strand {
  const strand = silentStrand(chart.size);
  for (let person = 0; person < chart.size; person++) {
    if (chart.reportCount[person] === 0) continue;
    strand.level[person] = levelOfPlace(chart.subtreeSize[person]!, chart.size);
    strand.spread[person] = spreadOfPlace(chart.subtreeSize[person]!, chart.size);
  }
  return strand;
}

/**
 * What the places of all its holders say about a title: the mean over those with reports, the surer the more of them there are
 * and the larger their share. So the holder of a title who happens to have a vacant team still ranks as the others do.
 */
export function weighTitlePlaces(places: Strand, table: TitleTable): Strand {
  const size = table.titles.length;
  const sum = new Float64Array(size);
  const managers = countManagers(places, table, sum);
  const strand = silentStrand(size);
  for (let title = 0; title < size; title++) {
    const count = managers[title]!;
    if (count === 0 || table.holders[title] === 1) continue;
    strand.level[title] = sum[title]! / count;
    const share = count / table.holders[title]!;
    strand.spread[title] = Math.hypot(TITLE_PLACE_SPREAD, ONE_HOLDER_SPREAD / Math.sqrt(count)) / share;
  }
  return strand;
}

/**
 * Titles that claim to lead but whose holders all lack reports, where leading titles usually have some: leaders in name only
 * ("Account Manager"). Silent where the chart is rolled up, so that hardly anyone has reports.
 */
export function weighLeadersInName(places: Strand, table: TitleTable, claimsToLead: Uint8Array): Strand {
  const size = table.titles.length;
  const managers = countManagers(places, table, new Float64Array(size));
  const strand = silentStrand(size);
  let leaders = 0;
  let withReports = 0;
  for (let title = 0; title < size; title++) {
    if (claimsToLead[title] === 0) continue;
    leaders += table.holders[title]!;
    withReports += managers[title]!;
  }
  if (leaders === 0 || withReports / leaders < LEADERS_WITH_REPORTS) return strand;
  for (let title = 0; title < size; title++) {
    if (claimsToLead[title] === 0 || managers[title] !== 0 || table.holders[title]! < IN_NAME_HOLDERS) continue;
    strand.level[title] = IN_NAME_LEVEL;
    strand.spread[title] = IN_NAME_SPREAD;
  }
  return strand;
}

function countManagers(places: Strand, table: TitleTable, sum: Float64Array): Int32Array {
  const managers = new Int32Array(table.titles.length);
  table.titleOf.forEach((title, person) => {
    if (title === -1 || places.spread[person] === Infinity) return;
    managers[title]!++;
    sum[title]! += places.level[person]!;
  });
  return managers;
}
