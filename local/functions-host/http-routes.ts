import type { HttpTrigger } from '../../api/src/functions/trigger';

export interface MatchedRoute {
  readonly trigger: HttpTrigger;
  readonly params: Readonly<Record<string, string>>;
}

/** Matches as the Functions host does: without regard to case, literal segments before parameters, wrong method as no route. */
export function matchRoute(triggers: readonly HttpTrigger[], method: string, path: string): MatchedRoute | null {
  const segments = path.split('/').map(decodeSegment);
  const matches = triggers
    .filter((trigger) => trigger.method === method)
    .flatMap((trigger) => {
      const params = matchSegments(trigger.route.split('/'), segments);
      return params === null ? [] : [{ trigger, params }];
    });
  return matches.sort((a, b) => parameterPositions(a.trigger).localeCompare(parameterPositions(b.trigger)))[0] ?? null;
}

function matchSegments(pattern: readonly string[], segments: readonly string[]): Record<string, string> | null {
  if (pattern.length !== segments.length) return null;
  const params: Record<string, string> = {};
  for (const [index, part] of pattern.entries()) {
    const segment = segments[index] ?? '';
    const name = /^\{(\w+)\}$/u.exec(part)?.[1];
    if (name !== undefined) {
      if (segment === '') return null;
      params[name] = segment;
    } else if (part.toLowerCase() !== segment.toLowerCase()) return null;
  }
  return params;
}

/** `0` for a literal segment, `1` for a parameter: literals sort first. */
const parameterPositions = (trigger: HttpTrigger): string =>
  trigger.route
    .split('/')
    .map((part) => (part.startsWith('{') ? '1' : '0'))
    .join('');

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
