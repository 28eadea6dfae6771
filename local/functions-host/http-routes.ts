import type { HttpTrigger } from '../../api/src/functions/trigger';

export interface MatchedRoute {
  readonly trigger: HttpTrigger;
  readonly params: Readonly<Record<string, string>>;
}

/**
 * Matches as the Functions host does: without regard to case, a wrong method as no route. Where two routes fit, the host takes
 * the one that it registered first, whatever their parameters; a contract test sees to it that there are no two.
 *
 * https://github.com/Azure/azure-functions-host/issues/9876
 */
export function matchRoute(triggers: readonly HttpTrigger[], method: string, path: string): MatchedRoute | null {
  const segments = path.split('/').map(decodeSegment);
  for (const trigger of triggers) {
    const params = trigger.method === method ? matchSegments(trigger.route.split('/'), segments) : null;
    if (params !== null) return { trigger, params };
  }
  return null;
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

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
