import { ENGLISH_POSTS } from './english-posts';
import { RANKS as R, SHIFTS as S } from './ranks';
import type { WordList } from './word-list';

/** English titles and the abbreviations that other languages borrow. */
export const ENGLISH: WordList = {
  language: 'en',
  words: [
    ...ENGLISH_POSTS,
    [{ rank: R.head, shift: S.head }, 'head'],
    [{ rank: R.principal, shift: S.principal }, 'principal'],
    [{ rank: R.teamLeader, shift: S.lead }, 'lead'],
    [{ rank: R.staff, shift: S.staff }, 'staff'],
    [{ rank: { level: 80, spread: 14, leads: true }, shift: S.none }, 'partner, owner'],
    [{ rank: R.associateProfessional, shift: S.none }, 'executive, exec'],
    [{ rank: { level: 32, spread: 12 }, shift: S.associate }, 'associate, assoc'],
    [{ rank: R.assistant, shift: S.assistant }, 'assistant, asst'],
    [{ rank: R.clerk, shift: S.support }, 'admin'],
    [{ shift: S.chief, rank: { level: 74, spread: 14, leads: true } }, 'chief'],
    [{ shift: S.senior }, 'senior, sr, snr, advanced, experienced, distinguished'],
    [{ shift: S.higher }, 'higher'],
    [{ shift: S.global }, 'global, group, worldwide, international, corporate, national, enterprise'],
    [{ shift: S.regional }, 'regional, area, district, divisional, territory, county'],
    [{ shift: S.local }, 'local, shift'],
    [{ shift: S.deputy, rank: { level: 58, spread: 16, leads: true } }, 'deputy, dep, dpty, vice'],
    [{ shift: S.junior }, 'junior, jr, jnr, entry level, graduate, newly qualified, probationary'],
    [{ shift: S.support }, 'support, administrative, administration, clerical'],
    [{ sign: 'link' }, 'of, for, to, at, in, on, with, reporting to, responsible for, on behalf of'],
    [{ sign: 'past' }, 'former, ex, retired, emeritus, past, outgoing, previously, emerita'],
    [{ sign: 'stand-in' }, 'acting, interim, temporarily promoted, temporary promotion, locum, designate, elect'],
    [
      { sign: 'vacant' },
      'vacant, vacancy, to be filled, unfilled, tbc, tbd, n a, unknown, none, no title, not known, not applicable',
    ],
    [{ sign: 'place' }, 'office, secretariat, directorate, department, division, board, committee, team'],
    [{ sign: 'neutral' }, 'head office, headquarters, general office'],
    [
      { sign: 'neutral' },
      'general ledger, general service, general services, general support, general duties, private sector, major projects, team building',
    ],
    [
      { sign: 'neutral' },
      'private office, lead generation, student services, student support, student affairs, graduate school',
    ],
    [
      { sign: 'neutral' },
      'consultant led, private client, private equity, private wealth, private bank, private banking, general insurance',
    ],
  ],
};
