import { planPairs, shapes } from './scheduling-plan';

/** Plans a part of the pairs in a process of its own: told are the shape, the first pair, the one after the last, and the seed. */
const [name = '', from, to, seed] = process.argv.slice(2);
const shape = shapes[name];
if (shape === undefined) throw new Error(`There is no shape "${name}".`);
planPairs(shape, 0, 300, Number(seed));
process.send?.(planPairs(shape, Number(from), Number(to), Number(seed)));
