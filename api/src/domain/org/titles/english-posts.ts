import { RANKS as R } from './ranks';
import type { WordLine } from './word-list';

/** English names of posts, the most senior first; words that can also qualify another post are in `english.ts`. */
export const ENGLISH_POSTS: readonly WordLine[] = [
  [{ rank: R.headOfOrganisation }, 'chief executive, chief executive officer, ceo, chief exec, group chief executive'],
  [
    { rank: R.headOfOrganisation },
    'permanent secretary, prime minister, head of state, vice chancellor, secretary general',
  ],
  [
    { rank: R.president },
    'president, chairman, chairwoman, chairperson, managing director, minister, secretary of state, chancellor',
  ],
  [
    { rank: R.president },
    'managing partner, general secretary, commissioner general, founder, co founder, cofounder, proprietor, group president',
  ],
  [
    { rank: R.boardMember },
    'chief financial officer, chief operating officer, chief technology officer, chief information officer',
  ],
  [
    { rank: R.boardMember },
    'cfo, coo, cto, cio, ciso, chro, cmo, cpo, cro, cdo, cso, clo, cco, cao, cxo, chief finance officer',
  ],
  [
    { rank: R.boardMember },
    'chief people officer, chief human resources officer, chief marketing officer, chief commercial officer',
  ],
  [
    { rank: R.boardMember },
    'chief legal officer, chief risk officer, chief data officer, chief digital officer, chief medical officer',
  ],
  [
    { rank: R.boardMember },
    'chief product officer, chief strategy officer, chief revenue officer, chief compliance officer, general counsel',
  ],
  [
    { rank: R.boardMember },
    'chief administrative officer, chief operations officer, chief scientific officer, chief investment officer',
  ],
  [
    { rank: R.boardMember },
    'chief nursing officer, chief procurement officer, chief security officer, chief customer officer, chief of defence staff',
  ],
  [
    { rank: R.boardMember },
    'board member, member of the board, member of the executive board, director general, dg, under secretary',
  ],
  [
    { rank: R.executiveVicePresident },
    'executive vice president, evp, deputy chief executive, provost, governor, ambassador',
  ],
  [{ rank: R.seniorVicePresident }, 'senior vice president, svp, corporate vice president, cvp, high commissioner'],
  [{ rank: R.executiveDirector }, 'executive director, group director, general director, commissioner, comptroller'],
  [
    { rank: R.vicePresident },
    'vice president, vp, vice pres, consul general, dean, bishop, equity partner, general partner',
  ],
  [
    { rank: R.director },
    'director, dir, directors, treasurer, registrar general, chief superintendent, auditor general',
  ],
  [
    { rank: R.generalManager },
    'general manager, gm, country manager, assistant vice president, avp, chief of staff, company secretary',
  ],
  [
    { rank: R.generalManager },
    'managing consultant, senior partner, non executive director, non executive, trustee, superintendent of schools',
  ],
  [
    { rank: R.divisionManager },
    'division manager, department manager, plant manager, district manager, business unit manager, headteacher, head teacher',
  ],
  [
    { rank: R.divisionManager },
    'financial controller, headmaster, headmistress, judge, superintendent of police, consul, counsel',
  ],
  [
    { rank: R.manager },
    'manager, mgr, mngr, mgmt, managers, matron, chief inspector, line manager, group manager, people manager',
  ],
  [
    { rank: R.learnedProfession },
    'professor, physician, doctor, surgeon, consultant physician, barrister, solicitor, attorney, lawyer, magistrate, legal adviser, legal advisor',
  ],
  [
    { rank: R.learnedProfession },
    'general practitioner, psychiatrist, dentist, actuary, veterinary surgeon, fellow, coroner, anaesthetist, pathologist',
  ],
  [
    { rank: R.coordinatingManager },
    'project manager, product manager, account manager, delivery manager, service manager, relationship manager',
  ],
  [
    { rank: R.coordinatingManager },
    'store manager, shop manager, duty manager, site manager, branch manager, key account manager, scrum master',
  ],
  [
    { rank: R.coordinatingManager },
    'customer success manager, case manager, contract manager, campaign manager, content manager, product owner',
  ],
  [
    { rank: { level: 51, spread: 10, leads: true } },
    'program manager, programme manager, operations manager, senior project manager',
  ],
  [
    { rank: R.keeper },
    'diary manager, travel manager, document manager, records manager, stock manager, inventory manager',
  ],
  [
    { rank: { level: 36, spread: 9 } },
    'office manager, community manager, social media manager, shift manager, front of house manager, assistant manager',
  ],
  [
    { rank: R.teamLeader },
    'leader, team lead, supervisor, supervisors, foreman, forewoman, superintendent, captain, section head, overseer, officer in charge, crew chief',
  ],
  [
    { rank: R.adviser },
    'adviser, advisor, consultant, counsellor, business partner, architect, strategist, expert, coach, ombudsman',
  ],
  [
    { rank: R.professional },
    'engineer, engr, scientist, economist, statistician, specialist, accountant, auditor, researcher, developer, designer',
  ],
  [
    { rank: R.professional },
    'programmer, software engineer, teacher, lecturer, chemist, pharmacist, surveyor, planner, psychologist, geologist',
  ],
  [
    { rank: R.professional },
    'biologist, physicist, mathematician, editor, librarian, curator, social worker, midwife, therapist, physiotherapist',
  ],
  [
    { rank: R.professional },
    'regulator, underwriter, trader, broker, buyer, recruiter, journalist, translator, interpreter, chaplain, ecologist',
  ],
  [
    { rank: R.professional },
    'radiographer, hydrologist, toxicologist, meteorologist, scholar, tutor, trainer, evaluator, archivist, vet, optometrist',
  ],
  [
    { rank: { level: 40, spread: 10 } },
    'analyst, analysts, nurse, staff nurse, registered nurse, inspector, investigator, examiner, negotiator, assessor',
  ],
  [
    { rank: { level: 40, spread: 10 } },
    'coordinator, coord, co ordinator, paramedic, practitioner, probation officer, merchandiser',
  ],
  [
    { rank: R.associateProfessional },
    'technician, tech, technologist, paralegal, caseworker, case worker, account executive, liaison',
  ],
  [
    { rank: R.associateProfessional },
    'sales executive, representative, rep, agent, bookkeeper, draughtsman, draftsman, writer, photographer, constable',
  ],
  [
    { rank: R.associateProfessional },
    'sergeant, firefighter, adjudicator, instructor, producer, artist, musician, valuer, bailiff, warrant officer, youth worker, detective',
  ],
  [{ rank: R.officer }, 'officer, off, purser, official'],
  [{ rank: { level: 46, spread: 14 } }, 'controller'],
  [
    { rank: R.staff },
    'employee, worker, member of staff, colleague, crew, crew member, team member, personnel, post holder',
  ],
  [{ rank: { level: 46, spread: 10, serves: true } }, 'special adviser, special advisor'],
  [
    { rank: R.executiveAssistant },
    'executive assistant, private secretary, ea, executive secretary, principal assistant, assistant private secretary',
  ],
  [
    { rank: { level: 23, spread: 7, serves: true } },
    'personal assistant, personal secretary, management assistant, pa',
  ],
  [{ rank: R.assistant }, 'secretary, aide, typist, office assistant, receptionist, sec'],
  [{ rank: R.clerk }, 'clerk, administrator, cashier, teller, data entry'],
  [{ rank: R.clerk }, 'administrative assistant, admin assistant'],
  [
    { rank: { level: 38, spread: 10 } },
    'system administrator, systems administrator, database administrator, network administrator',
  ],
  [
    { rank: R.craft },
    'electrician, plumber, carpenter, mechanic, fitter, welder, craftsman, gardener, joiner, painter, machinist, chargehand, baker',
  ],
  [
    { rank: { level: 28, spread: 14 } },
    'cook, sous chef, pastry chef, contractor, temp, temporary worker, agency worker, freelancer',
  ],
  [
    { rank: R.service },
    'carer, care assistant, support worker, healthcare assistant, steward, waiter, waitress, bartender, salesperson, hairdresser',
  ],
  [
    { rank: R.service },
    'shop assistant, sales assistant, guard, security guard, attendant, caretaker, usher, childminder, call handler, seaman, warden',
  ],
  [
    { rank: R.operator },
    'driver, operator, operative, machine operator, assembler, packer, corporal, sailor, rigger, deckhand',
  ],
  [
    { rank: R.elementary },
    'cleaner, labourer, laborer, porter, messenger, helper, janitor, kitchen hand, picker, dishwasher, volunteer, handyman',
  ],
  [
    { rank: R.trainee },
    'trainee, apprentice, intern, student, cadet, graduate trainee, work experience, internship, trainee manager, trainee supervisor',
  ],
  [
    { rank: { level: 92, spread: 8, leads: true } },
    'admiral, air marshal, lieutenant general, major general, rear admiral, vice admiral, air vice marshal',
  ],
  [{ rank: { level: 76, spread: 9, leads: true } }, 'brigadier, commodore, colonel, group captain'],
  [
    { rank: { level: 60, spread: 10, leads: true } },
    'lieutenant colonel, wing commander, commander, squadron leader, lieutenant commander',
  ],
  [
    { rank: { level: 44, spread: 10, leads: true } },
    'lieutenant, second lieutenant, flight lieutenant, sub lieutenant',
  ],
  [{ rank: { level: 31, spread: 10 } }, 'petty officer, staff sergeant, sergeant major'],
];
