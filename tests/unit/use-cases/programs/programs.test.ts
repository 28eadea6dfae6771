import { defaultProgramSettings } from '../../../../api/src/contract/program-defaults';
import {
  changeProgramSettings,
  close,
  createProgram,
  publish,
} from '../../../../api/src/use-cases/programs/change-program';
import { listPrograms, readProgram } from '../../../../api/src/use-cases/programs/read-programs';
import type { Caller } from '../../../../api/src/use-cases/ports/caller';
import { inMemoryPorts } from '../../../support/in-memory-ports';
import { makeParticipant, makeProgram } from '../../../support/make-program';

const lead: Caller = { tenantId: 't', personId: 'lead', isLead: true };
const employee: Caller = { tenantId: 't', personId: 'ada', isLead: false };

describe('programs', () => {
  test('are created with the defaults, published once, changed under a version, closed', async () => {
    const ports = inMemoryPorts();
    const created = await createProgram(ports, defaultProgramSettings);
    if (!created.ok) throw new Error(created.message);
    const { id } = created.value.value;
    expect(created.value.value).toMatchObject({ state: 'draft', participants: 0, publishedAtUtc: null });

    expect(await publish(ports, id)).toMatchObject({ ok: true, value: { value: { state: 'open' } } });
    const again = await publish(ports, id);
    if (!again.ok) throw new Error(again.message);

    const renamed = { ...defaultProgramSettings, name: 'Upside down' };
    expect(await changeProgramSettings(ports, id, renamed, created.value.etag)).toBe('changed');
    expect(await changeProgramSettings(ports, id, renamed, again.value.etag)).toMatchObject({
      value: { value: { settings: { name: 'Upside down' } } },
    });
    expect(await close(ports, id)).toMatchObject({ value: { value: { state: 'closed' } } });
    expect(await publish(ports, id)).toMatchObject({ ok: false, code: 'wrong-state' });
  });

  test('drafts and closed ones are the lead’s alone', async () => {
    const programs = (['draft', 'open', 'closed'] as const).map((state) => makeProgram({ id: state, state }));
    const ports = inMemoryPorts({ programs, participants: [makeParticipant({ personId: 'a', programId: 'open' })] });
    expect((await listPrograms(ports, lead)).map((program) => program.id).sort()).toEqual(['closed', 'draft', 'open']);
    expect(await listPrograms(ports, employee)).toMatchObject([{ id: 'open', participants: 1 }]);
    expect(await readProgram(ports, employee, 'draft')).toMatchObject({ code: 'not-found' });
    expect(await readProgram(ports, lead, 'draft')).toMatchObject({ ok: true });
    expect(await readProgram(ports, lead, 'nothing')).toMatchObject({ code: 'not-found' });
  });
});
