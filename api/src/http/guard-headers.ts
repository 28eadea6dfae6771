/** On every answer: it is for this caller alone, and what it says of its own type is true. */
export const guardHeaders = { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' } as const;
