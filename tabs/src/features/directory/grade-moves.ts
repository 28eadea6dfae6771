type Ladder = readonly (readonly string[])[];

/** The ladder with a rung one place higher or lower; the same where it is at the end already. */
export function movedRung(ladder: Ladder, rung: number, by: 1 | -1): Ladder {
  const [one, other] = [ladder[rung], ladder[rung + by]];
  if (one === undefined || other === undefined) return ladder;
  return ladder.map((grades, place) => (place === rung ? other : place === rung + by ? one : grades));
}

/** The ladder with a rung joined to the one below: their grades then rank the same. */
export function joinedBelow(ladder: Ladder, rung: number): Ladder {
  const below = ladder[rung - 1];
  if (below === undefined) return ladder;
  return ladder.flatMap((grades, place) =>
    place === rung - 1 ? [] : place === rung ? [[...below, ...grades]] : [grades],
  );
}

/** The ladder with the grades of a rung each on a rung of their own. */
export function splitRung(ladder: Ladder, rung: number): Ladder {
  return ladder.flatMap((grades, place) => (place === rung ? grades.map((grade) => [grade]) : [grades]));
}

/** The ladder with a grade on a new rung at its top. */
export const placedOnTop = (ladder: Ladder, grade: string): Ladder => [...ladder, [grade]];
