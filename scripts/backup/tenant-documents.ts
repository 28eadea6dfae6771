import type { Container } from '@azure/cosmos';

/** Documents of a tenant in one container, a page at a time, without what Cosmos DB itself adds. */
export async function* tenantDocuments(
  container: Container,
  tenantId: string,
): AsyncGenerator<Readonly<Record<string, unknown>>> {
  const pages = container.items.query<Record<string, unknown>>(
    {
      query: 'SELECT * FROM c WHERE c.pk = @tenant OR STARTSWITH(c.pk, @prefix)',
      parameters: [
        { name: '@tenant', value: tenantId },
        { name: '@prefix', value: `${tenantId}|` },
      ],
    },
    { maxItemCount: 100 },
  );
  for await (const { resources = [] } of pages.getAsyncIterator()) {
    for (const document of resources) {
      yield Object.fromEntries(Object.entries(document).filter(([name]) => !name.startsWith('_')));
    }
  }
}

/** Whether a container holds any document of any tenant. */
export async function isEmpty(container: Container): Promise<boolean> {
  const { resources } = await container.items.query<string>('SELECT TOP 1 VALUE c.id FROM c').fetchAll();
  return resources.length === 0;
}
