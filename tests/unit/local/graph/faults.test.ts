import { Faults } from '../../../../local/graph/faults';

function outcomes(faults: Faults, count: number): string[] {
  return Array.from({ length: count }, () => {
    const fault = faults.draw('/v1.0/users/1/events');
    return fault.refusal === null ? (fault.after ?? 'calm') : String(fault.refusal.status);
  });
}

describe('faults', () => {
  test('are off unless switched on', () => {
    expect(new Set(outcomes(new Faults(), 200))).toEqual(new Set(['calm']));
  });

  test('come in the shares that were asked for', () => {
    const faults = new Faults({ throttle: 0.1, errors: 0.1, timeoutAfterEffect: 0.05, reset: 0.05, seed: 3 });
    const seen = outcomes(faults, 10_000);
    const share = (...kinds: string[]): number => seen.filter((one) => kinds.includes(one)).length / seen.length;
    expect(share('429')).toBeCloseTo(0.1, 1);
    expect(share('503', '504')).toBeCloseTo(0.1, 1);
    expect(share('timeout')).toBeCloseTo(0.05, 1);
    expect(share('reset')).toBeCloseTo(0.05, 1);
    expect(share('calm')).toBeCloseTo(0.7, 1);
  });

  test('are the same again for the same seed', () => {
    const settings = { throttle: 0.3, reset: 0.2, seed: 9 };
    expect(outcomes(new Faults(settings), 100)).toEqual(outcomes(new Faults(settings), 100));
    expect(outcomes(new Faults(settings), 100)).not.toEqual(outcomes(new Faults({ ...settings, seed: 10 }), 100));
  });

  test('stay on the paths that were named', () => {
    const faults = new Faults({ throttle: 1, paths: ['/events'] });
    expect(faults.draw('/v1.0/users').refusal).toBeNull();
    expect(faults.draw('/v1.0/users/1/events').refusal?.status).toBe(429);
  });

  test('a share above one is refused and changes nothing', () => {
    const faults = new Faults({ throttle: 0.5 });
    expect(() => faults.set({ throttle: 2 })).toThrow();
    expect(faults.settings.throttle).toBe(0.5);
  });
});
