import fc from 'fast-check';
import { chooseApprovers, seatsToApprove } from '../../../../api/src/domain/pairing/approvers';

const anyManagers = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'jun', 'sen'), { maxLength: 5 });
const anyCase = fc.record({
  juniors: anyManagers.map((managers) => managers.filter((id) => id !== 'jun')),
  seniors: anyManagers.map((managers) => managers.filter((id) => id !== 'sen')),
  approvers: fc.constantFrom('both' as const, 'junior' as const, 'none' as const),
});

test('each seat that the policy names is asked for once, of somebody above it outside of the pair, or of the lead', () => {
  fc.assert(
    fc.property(anyCase, ({ juniors, seniors, approvers }) => {
      const asked = chooseApprovers(
        { personId: 'jun', managersUpwards: juniors },
        { personId: 'sen', managersUpwards: seniors },
        { approvers },
      );
      expect(asked.flatMap(({ seats }) => seats).sort()).toEqual([...seatsToApprove({ approvers })].sort());
      expect(new Set(asked.map(({ approverId }) => approverId)).size).toBe(asked.length);
      for (const { approverId, seats } of asked) {
        expect(['jun', 'sen']).not.toContain(approverId);
        for (const seat of seats) {
          const managers = (seat === 'junior' ? juniors : seniors).filter((id) => id !== 'jun' && id !== 'sen');
          expect(approverId).toBe(managers[0] ?? null);
        }
      }
    }),
  );
});
