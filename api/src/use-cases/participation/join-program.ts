import type { Participation, ParticipationInput } from '../../contract/participation';
import { changeParticipation, join, type EnrolmentChoice } from '../../domain/program/enrolment';
import type { Participant } from '../../domain/program/participant';
import type { Program } from '../../domain/program/program';
import { accepted, refused, type Outcome } from '../../domain/refusal';
import type { Caller } from '../ports/caller';
import type { Ports } from '../ports/ports';
import type { Versioned } from '../ports/store';
import { findProgram } from '../programs/read-programs';
import { untilSaved } from '../work/until-saved';
import { participationView } from './participation-view';
import { tellPause, type PausePorts } from './tell-pause';

type JoinPorts = Pick<Ports, 'clock' | 'org' | 'programs' | 'participants'>;

/** Enrols the caller, who must be a person of the synced directory. */
export async function joinProgram(
  ports: JoinPorts,
  caller: Caller,
  programId: string,
  input: ParticipationInput,
): Promise<Outcome<Versioned<Participation>>> {
  const program = await findProgram(ports, caller, programId);
  if (!program.ok) return program;
  const org = await ports.org.current();
  if (org === null) {
    return refused('directory-not-ready', 'The org chart is not synced yet. Ask the program lead to sync it.');
  }
  if (org.person(caller.personId) === null) {
    return refused(
      'not-allowed',
      'The org chart as last synced does not have you. Ask the program lead to sync it again.',
    );
  }
  return untilSaved('participation', async () => {
    const earlier = await ports.participants.read(programId, caller.personId);
    const nowUtc = ports.clock.nowUtc();
    const joined = join(program.value.value, caller.personId, toChoice(input), earlier?.value ?? null, nowUtc);
    if (!joined.ok) return joined;
    const saved =
      earlier === null
        ? await ports.participants.create(joined.value)
        : await ports.participants.replace(joined.value, earlier.etag);
    // Somebody was faster, on another device of the same person: look again at what stands now.
    if (saved === 'exists' || saved === 'changed') return 'again';
    return accepted({ value: participationView(org, program.value.value, saved.value), etag: saved.etag });
  });
}

/** The caller's own participation. */
export async function readParticipation(
  ports: JoinPorts,
  caller: Caller,
  programId: string,
): Promise<Outcome<Versioned<Participation>>> {
  const program = await findProgram(ports, caller, programId);
  if (!program.ok) return program;
  const [org, participant] = await Promise.all([
    ports.org.current(),
    ports.participants.read(programId, caller.personId),
  ]);
  if (participant === null || participant.value.leftAtUtc !== null) return notJoined;
  const view = participationView(org, program.value.value, participant.value);
  return accepted({ value: view, etag: participant.etag });
}

/** Replaces what the caller said when joining, if it is still what they read; their pairings hear of a changed pause. */
export async function changeOwnParticipation(
  ports: JoinPorts & PausePorts,
  caller: Caller,
  programId: string,
  input: ParticipationInput,
  etag: string,
): Promise<Outcome<Versioned<Participation>> | 'changed'> {
  const program = await findProgram(ports, caller, programId);
  if (!program.ok) return program;
  const participant = await ports.participants.read(programId, caller.personId);
  if (participant === null || participant.value.leftAtUtc !== null) return notJoined;
  const changed = changeParticipation(program.value.value, participant.value, toChoice(input));
  if (!changed.ok) return changed;
  const saved = await ports.participants.replace(changed.value, etag);
  if (saved === 'changed') return 'changed';
  const told = await tellNow(ports, program.value.value, saved);
  const view = participationView(await ports.org.current(), program.value.value, told.value);
  return accepted({ value: view, etag: told.etag });
}

/** A failure is no failure of the change, which is saved by now: the sweep tells the same. */
async function tellNow(
  ports: PausePorts,
  program: Program,
  saved: Versioned<Participant>,
): Promise<Versioned<Participant>> {
  try {
    return (await tellPause(ports, program, saved.value.personId)) ?? saved;
  } catch {
    return saved;
  }
}

export const notJoined = refused('not-found', 'You do not take part in this program.');

function toChoice(input: ParticipationInput): EnrolmentChoice {
  const { shares, seeks, languages, juniorCapacity, seniorCapacity, pausedUntilUtc, exclusions } = input;
  return {
    shares,
    seeks,
    languages,
    juniorCapacity,
    seniorCapacity,
    pausedUntilUtc: pausedUntilUtc === null ? null : Date.parse(pausedUntilUtc),
    exclusions,
  };
}
