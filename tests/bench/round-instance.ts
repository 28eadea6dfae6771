import type { ChartView, MatchParticipant, RoundInput } from '../../api/src/domain/matching/round-input';
import { walkTree } from '../../api/src/domain/org/chart-walk';

/** Shape of a generated round. */
export interface InstanceOptions {
  readonly perSide: number;
  readonly seed: number;
  readonly topics?: number;
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32, public domain). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * A believable round: as many juniors as seniors, spread over the departments and zones of one organisation; topics
 * clustered by department and of skewed popularity; one to three seats each; calendars half full.
 */
export function roundInstance({ perSide, seed, topics = 80 }: InstanceOptions): RoundInput {
  const random = seededRandom(seed);
  const people = 2 * perSide;
  const managerOf = new Int32Array(people).fill(-1);
  for (let person = 1; person < people; person++) managerOf[person] = Math.floor((person - 1) / 8);
  const departments = Math.max(4, Math.round(Math.sqrt(perSide) / 4));
  const popularity = topicPopularity(topics, random);
  const patterns = workingPatterns();
  const participants = Array.from({ length: people }, (_, person): MatchParticipant => {
    const isSenior = person < perSide;
    const department = departmentOf(person, departments);
    const workingMask = patterns[zoneOf(department, random, patterns.length)]!;
    const seats = 1 + Math.floor(random() ** 2 * 3);
    const [strong, weak] = [3 + Math.floor(random() * 3), 2 + Math.floor(random() * 3)];
    return {
      personId: `p${person}`,
      level: isSenior ? 70 : 20,
      confidence: 0.7,
      band: isSenior ? 4 + Math.floor(random() ** 2 * 4) : 1 + Math.floor(random() * 3),
      department: `department ${department}`,
      shares: pickTopics(isSenior ? weak : strong, department + (isSenior ? 1 : 0), popularity, random),
      seeks: pickTopics(isSenior ? strong : weak, department + (isSenior ? 0 : 1), popularity, random),
      languages: random() < 0.8 ? ['en'] : random() < 0.5 ? ['en', 'de'] : ['fr'],
      juniorSeats: isSenior ? 0 : seats,
      seniorSeats: isSenior ? seats : 0,
      roundsWaited: random() < 0.8 ? 0 : 1 + Math.floor(random() * 3),
      exclusions: random() < 0.01 ? [`p${Math.floor(random() * people)}`] : [],
      chartIndex: person,
      workingMask,
      freeMask: random() < 0.9 ? freeWithin(workingMask, random) : null,
    };
  });
  return {
    participants,
    chart: chartOf(managerOf),
    rules: {
      minimumBandGap: 2,
      requireSureLevels: true,
      requireSharedLanguage: true,
      minimumCommonMinutesPerWeek: 600,
      allowSameDirectManager: false,
      repeatWindowMonths: 12,
    },
    weights: {
      reverseExchange: 35,
      returnExchange: 20,
      organisationDistance: 15,
      sharedOutlook: 10,
      easeOfMeeting: 10,
      waitingTime: 10,
    },
    durationMinutes: 60,
    barred: [],
    pinned: [],
  };
}

/** A chart from each person's manager. */
export function chartOf(managerOf: Int32Array): ChartView {
  const { enter, exit, depth } = walkTree(managerOf);
  const above = (a: number, b: number) => enter[a]! <= enter[b]! && enter[b]! < exit[a]!;
  return {
    managerOf,
    sameLine: (a, b) => above(a, b) || above(b, a),
    distance: (from, to) => {
      let [a, b, steps] = [from, to, 0];
      while (a !== b) {
        if (a < 0 || b < 0) return 1_000_000;
        if (depth[a]! >= depth[b]!) a = managerOf[a]!;
        else b = managerOf[b]!;
        steps++;
      }
      return steps;
    },
  };
}

function topicPopularity(topics: number, random: () => number): Float64Array {
  return Float64Array.from({ length: topics }, () => random() ** 3 + 0.02);
}

/** Half of a person's topics come from their department's corner of the list, the others by popularity. */
function pickTopics(count: number, department: number, popularity: Float64Array, random: () => number): string[] {
  const picked = new Set<number>();
  while (picked.size < count) {
    const corner = (department * 7 + Math.floor(random() * 12)) % popularity.length;
    const anywhere = Math.floor(random() * popularity.length);
    const topic = random() < 0.5 ? corner : anywhere;
    if (random() < popularity[topic]! || random() < 0.05) picked.add(topic);
  }
  return [...picked].map((topic) => `topic-${topic}`);
}

function departmentOf(person: number, departments: number): number {
  let top = person;
  while (top > departments) top = Math.floor((top - 1) / 8);
  return top;
}

function zoneOf(department: number, random: () => number, zones: number): number {
  return random() < 0.7 ? department % zones : Math.floor(random() * zones);
}

/** Working weeks of eight hours from Monday to Friday, in zones two hours apart, and part-time variants. */
function workingPatterns(): Uint32Array[] {
  const patterns: Uint32Array[] = [];
  for (const zone of [-8, -6, -5, 0, 1, 2, 5.5, 8]) {
    for (const days of [5, 5, 4]) {
      for (const startHour of [7, 8, 9]) {
        const mask = new Uint32Array(11);
        for (let day = 0; day < days; day++) {
          for (let slot = 0; slot < 16; slot++) {
            const halfHour = (day * 48 + (startHour - zone) * 2 + slot + 336) % 336;
            mask[halfHour >>> 5]! |= 1 << (halfHour & 31);
          }
        }
        patterns.push(mask);
      }
    }
  }
  return patterns;
}

function freeWithin(working: Uint32Array, random: () => number): Uint32Array {
  const busy = 0.2 + random() * 0.5;
  return working.map((word) => {
    let free = word;
    for (let bit = 0; bit < 32; bit += 2) if (random() < busy) free &= ~(3 << bit);
    return free;
  });
}
