import type { Faker } from '@faker-js/faker';
import { faker as anglo } from '@faker-js/faker/locale/en_AU';
import { faker as brazilian } from '@faker-js/faker/locale/pt_BR';
import { faker as dutch } from '@faker-js/faker/locale/nl';
import { faker as french } from '@faker-js/faker/locale/fr';
import { faker as german } from '@faker-js/faker/locale/de';
import { faker as indian } from '@faker-js/faker/locale/en_IN';
import { faker as italian } from '@faker-js/faker/locale/it';
import { faker as nepali } from '@faker-js/faker/locale/en_NP';
import { faker as polish } from '@faker-js/faker/locale/pl';
import { faker as southAfrican } from '@faker-js/faker/locale/en_ZA';
import { faker as spanish } from '@faker-js/faker/locale/es';
import { faker as swedish } from '@faker-js/faker/locale/sv';
import { faker as swiss } from '@faker-js/faker/locale/de_CH';
import { faker as turkish } from '@faker-js/faker/locale/tr';
import { hash32, seededRandom } from '../seeded-random';

export interface PersonName {
  readonly givenName: string;
  readonly surname: string;
}

interface NameLists {
  readonly generic?: readonly string[];
  readonly female?: readonly string[];
  readonly male?: readonly string[];
}

type NameSource = (seed: number) => PersonName;

/** Draws from the lists of a locale directly: seeding a generator for each person would take most of the time. */
function by(faker: Faker): NameSource {
  const { first_name: given, last_name: surnames } = faker.rawDefinitions.person ?? {};
  const all = (names: NameLists | null | undefined): readonly string[] => [
    ...new Set([...(names?.generic ?? []), ...(names?.female ?? []), ...(names?.male ?? [])]),
  ];
  const [givenNames, lastNames] = [all(given), all(surnames)];
  return (seed) => {
    const random = seededRandom('name', seed);
    return { givenName: random.pick(givenNames), surname: random.pick(lastNames) };
  };
}

/** Names as they stand in an international directory, in Latin letters. */
function outOf(given: string, surnames: string): NameSource {
  return (seed) => {
    const random = seededRandom('romanised', seed);
    return { givenName: random.pick(given.split(' ')), surname: random.pick(surnames.split(' ')) };
  };
}

const japanese = outOf(
  'Aoi Haruto Yui Sota Hina Ren Sakura Yuto Mei Daiki Akari Kenji Emi Takumi Naoko Hiroshi Miyu Kaito Rin Satoshi',
  'Sato Suzuki Takahashi Tanaka Watanabe Ito Yamamoto Nakamura Kobayashi Kato Yoshida Yamada Sasaki Matsumoto Inoue',
);
const arabic = outOf(
  'Mohammed Fatimah Abdullah Noura Khalid Sarah Faisal Reem Omar Layla Sultan Huda Yousef Maha Tariq Amal Saad Dana',
  'Al-Harbi Al-Qahtani Al-Ghamdi Al-Otaibi Al-Dosari Al-Zahrani Al-Shehri Al-Mutairi Al-Shammari Al-Amri Al-Malki',
);
const chinese = outOf(
  'Wei Jing Li Min Xin Hui Jun Ying Chen Mei Hao Yan Kai Ling Bo Xiu Daniel Grace Jason Michelle Kelvin Joyce',
  'Tan Lim Lee Ng Wong Goh Chua Chan Koh Teo Ang Yeo Tay Ho Low Toh Sim Chong',
);

const [english, indians, poles] = [by(anglo), by(indian), by(polish)];
const [germans, frenches, spaniards] = [by(german), by(french), by(spanish)];

/** Whose names are met in a country, by how often. */
const mixes: Readonly<Record<string, readonly (readonly [NameSource, number])[]>> = {
  GB: [
    [english, 72],
    [indians, 10],
    [poles, 4],
    [by(southAfrican), 3],
    [chinese, 3],
    [spaniards, 3],
    [frenches, 3],
    [arabic, 2],
  ],
  IE: [
    [english, 85],
    [poles, 8],
    [indians, 7],
  ],
  US: [
    [english, 62],
    [spaniards, 15],
    [indians, 8],
    [chinese, 7],
    [germans, 4],
    [by(italian), 4],
  ],
  CA: [
    [english, 62],
    [frenches, 18],
    [indians, 10],
    [chinese, 10],
  ],
  AU: [
    [english, 75],
    [chinese, 10],
    [indians, 10],
    [by(italian), 5],
  ],
  DE: [
    [germans, 82],
    [by(turkish), 8],
    [poles, 5],
    [english, 3],
    [arabic, 2],
  ],
  AT: [
    [germans, 90],
    [by(turkish), 5],
    [poles, 5],
  ],
  CH: [
    [by(swiss), 75],
    [frenches, 12],
    [by(italian), 8],
    [germans, 5],
  ],
  FR: [
    [frenches, 88],
    [arabic, 6],
    [spaniards, 6],
  ],
  ES: [[spaniards, 100]],
  MX: [[spaniards, 100]],
  IT: [
    [by(italian), 95],
    [english, 5],
  ],
  NL: [
    [by(dutch), 88],
    [by(turkish), 6],
    [english, 6],
  ],
  PL: [[poles, 100]],
  SE: [
    [by(swedish), 90],
    [poles, 5],
    [arabic, 5],
  ],
  BR: [[by(brazilian), 100]],
  IN: [[indians, 100]],
  NP: [[by(nepali), 100]],
  SG: [
    [chinese, 72],
    [indians, 18],
    [english, 10],
  ],
  JP: [
    [japanese, 95],
    [english, 5],
  ],
  SA: [
    [arabic, 90],
    [indians, 10],
  ],
  ZA: [
    [by(southAfrican), 90],
    [indians, 10],
  ],
};
const elsewhere = [
  [english, 40],
  [germans, 15],
  [frenches, 15],
  [spaniards, 15],
  [indians, 15],
] as const;

/** A believable name for somebody in a country: always the same for the same seed and id. */
export function nameOf(seed: number, personId: string, countryCode: string): PersonName {
  const source = seededRandom('name mix', seed, personId).pickWeighted(mixes[countryCode] ?? elsewhere);
  return source(hash32(`${seed} ${personId}`));
}

/** The part of a mail address before the @, in plain ASCII: `Jürg Müller-Ørsted` → `jurg.muller-orsted`. */
export function mailNickname(name: PersonName): string {
  const plain = (text: string): string =>
    text
      .replaceAll('ß', 'ss')
      .replaceAll(/[Øø]/g, 'o')
      .replaceAll(/[Łł]/g, 'l')
      .replaceAll('ı', 'i')
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|(?<!-)-+$/g, '');
  return [plain(name.givenName), plain(name.surname)].filter((part) => part !== '').join('.');
}

/** Addresses that nobody has yet: the second Ann Lee is `ann.lee2@…`. */
export class MailAddresses {
  readonly #taken = new Set<string>();

  constructor(readonly domain: string) {}

  /** Remembers an address that came with the data; false where somebody has it already. */
  take(address: string): boolean {
    const key = address.toLowerCase();
    if (this.#taken.has(key)) return false;
    this.#taken.add(key);
    return true;
  }

  /** A new address for a name. */
  next(name: PersonName): string {
    const nickname = mailNickname(name) || 'post';
    for (let number = 1; ; number++) {
      const address = `${nickname}${number === 1 ? '' : number}@${this.domain}`;
      if (this.take(address)) return address;
    }
  }
}
