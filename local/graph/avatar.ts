import { seededRandom } from '../seeded-random';
import { squarePng, type Colour } from './png';

const skins: readonly Colour[] = [
  [255, 224, 196],
  [241, 194, 155],
  [224, 172, 125],
  [190, 131, 90],
  [141, 85, 54],
  [92, 56, 38],
];
const hairs: readonly Colour[] = [
  [38, 28, 24],
  [74, 48, 34],
  [121, 78, 44],
  [196, 154, 92],
  [122, 122, 126],
  [203, 203, 205],
  [92, 38, 28],
];
const backgrounds: readonly Colour[] = [
  [232, 235, 250],
  [222, 238, 232],
  [250, 233, 220],
  [243, 226, 238],
  [227, 240, 250],
  [246, 241, 216],
  [230, 230, 234],
];
const clothes: readonly Colour[] = [
  [46, 64, 110],
  [52, 98, 92],
  [128, 58, 70],
  [84, 70, 122],
  [60, 66, 74],
  [176, 118, 56],
  [236, 236, 238],
];

/** How far a point is inside an ellipse: 1 inside, 0 outside, in between on the rim, so that edges are smooth. */
function inside(x: number, y: number, centreX: number, centreY: number, radiusX: number, radiusY: number): number {
  const [across, down] = [(x - centreX) / radiusX, (y - centreY) / radiusY];
  if (across * across + down * down > 1.3) return 0;
  const distance = Math.sqrt(across * across + down * down);
  return Math.min(1, Math.max(0, (1 - distance) * Math.min(radiusX, radiusY) * 120 + 0.5));
}

function blend(below: Colour, above: Colour, amount: number): Colour {
  if (amount === 0) return below;
  if (amount === 1) return above;
  const mix = (low: number, high: number): number => Math.round(low + (high - low) * amount);
  return [mix(below[0], above[0]), mix(below[1], above[1]), mix(below[2], above[2])];
}

/** A small drawn portrait, always the same for the same person. `null` for those without a photo, about three in ten. */
export function avatarOf(userId: string, size: number): Buffer | null {
  const random = seededRandom('avatar', userId);
  if (random.chance(0.3)) return null;
  const [skin, hair] = [random.pick(skins), random.pick(hairs)];
  const [background, cloth] = [random.pick(backgrounds), random.pick(clothes)];
  const longHair = random.chance(0.45);
  const [faceWidth, hairTop] = [0.15 + random.next() * 0.025, 0.165 + random.next() * 0.03];
  const shade = blend(skin, [60, 30, 20], 0.18);
  return squarePng(size, (column, row) => {
    const [x, y] = [(column + 0.5) / size, (row + 0.5) / size];
    let colour = blend(background, [255, 255, 255], 0.5 - y / 2);
    if (longHair) colour = blend(colour, hair, inside(x, y, 0.5, 0.47, faceWidth + 0.06, 0.26));
    colour = blend(colour, cloth, inside(x, y, 0.5, 1.02, 0.34, 0.33));
    colour = blend(colour, shade, inside(x, y, 0.5, 0.64, 0.07, 0.12));
    colour = blend(colour, hair, inside(x, y, 0.5, 0.37, faceWidth + 0.025, hairTop));
    colour = blend(colour, skin, inside(x, y, 0.5, 0.45, faceWidth, 0.175));
    const fringe = inside(x, y, 0.5, 0.29, faceWidth + 0.02, 0.09);
    return blend(colour, hair, fringe);
  });
}
