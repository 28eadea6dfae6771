import type { Person } from '../../api/src/domain/org/person';
import type { Participant } from '../../api/src/domain/program/participant';
import type { Program } from '../../api/src/domain/program/program';
import type { Caller } from '../../api/src/use-cases/ports/caller';
import { inMemoryPorts, type InMemoryPorts, type InMemoryPortsOptions } from './in-memory-ports';
import { makeParticipant, makeProgram } from './make-program';

/**
 * Two branches below a head: `ceo` manages `north` and `south`; `north` manages `nora` (who manages `ned` and `nia`) and
 * `norm`; `south` manages `sara` (who manages `sid` and `sol`).
 */
export const company: readonly Person[] = [
  person('ceo', null),
  person('north', 'ceo'),
  person('south', 'ceo'),
  person('nora', 'north'),
  person('norm', 'north'),
  person('sara', 'south'),
  person('ned', 'nora'),
  person('nia', 'nora'),
  person('sid', 'sara'),
  person('sol', 'sara'),
];

function person(id: string, managerId: string | null): Person {
  return {
    id,
    displayName: `${id[0]?.toUpperCase()}${id.slice(1)}`,
    mail: `${id}@contoso.example`,
    jobTitle: managerId === null ? 'Chief Executive' : 'Colleague',
    department: 'Products',
    managerId,
    country: null,
    city: null,
    preferredLanguage: 'en',
    grade: null,
  };
}

/** Somebody signed in. */
export function caller(personId: string, isLead = false): Caller {
  return { tenantId: 'tenant-1', personId, isLead };
}

/** The company with everybody enrolled in one open program. */
export function companyPorts(
  given: Omit<InMemoryPortsOptions, 'people' | 'programs'> & {
    readonly program?: Partial<Program>;
    readonly everybody?: Partial<Participant>;
  } = {},
): InMemoryPorts & { readonly program: Program } {
  const { program: settings, everybody, ...options } = given;
  const program = makeProgram(settings);
  const participants = company.map(({ id }) => makeParticipant({ personId: id, ...everybody }));
  return { ...inMemoryPorts({ people: company, programs: [program], participants, ...options }), program };
}
