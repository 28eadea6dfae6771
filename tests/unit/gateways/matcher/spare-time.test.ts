import { setImmediate as turn } from 'node:timers/promises';
import { SpareTime } from '../../../../api/src/gateways/matcher/spare-time';

test('does its pieces in order, one at a time, and lets others come between them', async () => {
  const spare = new SpareTime();
  const done: string[] = [];
  spare.use([() => done.push('a'), () => done.push('b')]);
  spare.use([() => done.push('c')]);
  expect(done).toEqual([]);
  await turn();
  expect(done).toEqual(['a']);
  await turn();
  await turn();
  expect(done).toEqual(['a', 'b', 'c']);
});

test('takes more once all is done', async () => {
  const spare = new SpareTime();
  const done: string[] = [];
  spare.use([() => done.push('a')]);
  await turn();
  await turn();
  spare.use([() => done.push('b')]);
  await turn();
  expect(done).toEqual(['a', 'b']);
});

test('leaves what is not done when it ends', async () => {
  const spare = new SpareTime();
  const done: string[] = [];
  spare.use([() => done.push('a'), () => done.push('b')]);
  await turn();
  spare.end();
  await turn();
  await turn();
  expect(done).toEqual(['a']);
});
