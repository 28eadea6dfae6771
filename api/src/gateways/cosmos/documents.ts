import { randomUUID } from 'node:crypto';
import type { Container, SqlParameter } from '@azure/cosmos';
import type { Created, Page, PageRequest, Replaced, Versioned } from '../../use-cases/ports/store';
import { UnknownContinuation } from '../../use-cases/ports/unknown-continuation';
import { readContinuation, writeContinuation } from './continuation';
import { isStatus } from './cosmos-failure';
import { documentSchemas, presentVersion, upgraded, type DocumentKindName, type StoredBody } from './document-schemas';
import { persistently } from './persistently';

/** What every stored document carries beside its value. */
export interface Envelope {
  readonly id: string;
  /** The partition: tenant, or tenant and program. */
  readonly pk: string;
  /** Fixed by the kind: documents of several kinds may share a container. */
  readonly kind: string;
  readonly schemaVersion: number;
  /** New with every write: tells a write whose answer got lost from a write by somebody else. */
  readonly writeId?: string;
}

/** How a kind of document is written and read back. */
export interface DocumentKind<Value> {
  /** Its versions are in {@link documentSchemas}. */
  readonly kind: DocumentKindName;
  idOf(value: Value): string;
}

type Stored = Envelope & { readonly body: StoredBody; readonly _etag?: string };

/** Documents of one kind in one container, each changed only under its ETag. */
export interface Documents<Value> {
  read(pk: string, id: string): Promise<Versioned<Value> | null>;
  create(pk: string, value: Value): Promise<Created<Value>>;
  replace(pk: string, value: Value, etag: string): Promise<Replaced<Value>>;
  /** Writes whatever stands there: only for documents that are written once and never edited, such as chunks. */
  put(pk: string, value: Value): Promise<void>;
  remove(pk: string, id: string, etag?: string): Promise<'removed' | 'changed'>;
  /** `where` speaks of the value as `c.body` (VALUE is a word of the query language); the partition and the kind are added here, in the query's text. */
  list(pk: string, clauses?: Clauses): Promise<readonly Versioned<Value>[]>;
  page(pk: string, request: PageRequest, clauses?: Clauses): Promise<Page<Value>>;
  count(pk: string, clauses?: Clauses): Promise<number>;
}

export interface Clauses {
  /** Condition over `c.body`, such as `c.body.state = @state`. */
  readonly where?: string;
  readonly parameters?: readonly SqlParameter[];
  /** Such as `c.body.createdAtUtc DESC`. */
  readonly orderBy?: string;
  readonly limit?: number;
}

/**
 * Opens the documents of one kind. Every query names its partition again in its text. Requests are repeated while Cosmos DB
 * throttles or fails over, and throw `TemporaryFailure` where that takes too long; a write that is repeated is done once.
 */
export function openDocuments<Value>(container: Container, kind: DocumentKind<Value>): Documents<Value> {
  const schema = documentSchemas[kind.kind];
  const idOf = (value: Value) => `${kind.kind}:${kind.idOf(value)}`;
  const wrap = (pk: string, value: Value) => ({
    id: idOf(value),
    pk,
    kind: kind.kind,
    schemaVersion: presentVersion(schema),
    writeId: randomUUID(),
    body: value,
  });
  // What a kind's own upgrades made of a document that was written as this kind.
  const valueOf = (stored: Stored) => upgraded(schema, stored) as Value;
  const versioned = (stored: Stored): Versioned<Value> => ({ value: valueOf(stored), etag: stored._etag ?? '' });

  const readStored = async (pk: string, id: string): Promise<Stored | null> => {
    const { resource, statusCode } = await persistently((abortSignal) =>
      container.item(id, pk).read<Stored>({ abortSignal }),
    );
    return statusCode === 404 || resource === undefined ? null : resource;
  };
  /** The ETag of a document that this very write left, where its answer got lost and a repeat found the document there. */
  const ownEtag = async ({ id, pk, writeId }: Envelope): Promise<string | null> => {
    const stored = await readStored(pk, id);
    return stored !== null && stored.writeId === writeId ? (stored._etag ?? '') : null;
  };
  const querySpec = (pk: string, select: string, clauses: Clauses) => ({
    query: [
      `SELECT ${clauses.limit === undefined ? '' : `TOP ${clauses.limit} `}${select} FROM c WHERE c.pk = @pk AND c.kind = @kind`,
      clauses.where === undefined ? '' : `AND (${clauses.where})`,
      clauses.orderBy === undefined ? '' : `ORDER BY ${clauses.orderBy}`,
    ].join(' '),
    parameters: [{ name: '@pk', value: pk }, { name: '@kind', value: kind.kind }, ...(clauses.parameters ?? [])],
  });
  const queryAll = async <Row>(pk: string, select: string, clauses: Clauses): Promise<readonly Row[]> => {
    const { resources } = await persistently((abortSignal) =>
      container.items.query<Row>(querySpec(pk, select, clauses), { partitionKey: pk, abortSignal }).fetchAll(),
    );
    return resources;
  };

  return {
    async read(pk, id) {
      const stored = await readStored(pk, `${kind.kind}:${id}`);
      return stored === null ? null : versioned(stored);
    },
    async create(pk, value) {
      const document = wrap(pk, value);
      try {
        const { etag } = await persistently((abortSignal) => container.items.create(document, { abortSignal }));
        return { value, etag };
      } catch (error) {
        if (!isStatus(error, 409)) throw error;
        const etag = await ownEtag(document);
        return etag === null ? 'exists' : { value, etag };
      }
    },
    async replace(pk, value, condition) {
      const document = wrap(pk, value);
      const accessCondition = { type: 'IfMatch', condition };
      try {
        const { etag } = await persistently((abortSignal) =>
          container.item(document.id, pk).replace(document, { accessCondition, abortSignal }),
        );
        return { value, etag };
      } catch (error) {
        if (isStatus(error, 404)) return 'changed';
        if (!isStatus(error, 412)) throw error;
        const etag = await ownEtag(document);
        return etag === null ? 'changed' : { value, etag };
      }
    },
    async put(pk, value) {
      const document = wrap(pk, value);
      await persistently((abortSignal) => container.items.upsert(document, { abortSignal }));
    },
    async remove(pk, id, etag) {
      const condition = etag === undefined ? {} : { accessCondition: { type: 'IfMatch', condition: etag } };
      try {
        await persistently((abortSignal) =>
          container.item(`${kind.kind}:${id}`, pk).delete({ ...condition, abortSignal }),
        );
        return 'removed';
      } catch (error) {
        if (isStatus(error, 404)) return 'removed';
        if (isStatus(error, 412)) return 'changed';
        throw error;
      }
    },
    async list(pk, clauses = {}) {
      return (await queryAll<Stored>(pk, '*', clauses)).map(versioned);
    },
    async page(pk, request, clauses = {}) {
      const from = request.continuation === null ? null : readContinuation(kind.kind, request.continuation);
      try {
        const { resources, continuationToken = '' } = await persistently((abortSignal) =>
          container.items
            .query<Stored>(querySpec(pk, '*', clauses), {
              partitionKey: pk,
              maxItemCount: request.limit,
              abortSignal,
              ...(from !== null && { continuationToken: from }),
            })
            .fetchNext(),
        );
        const continuation = continuationToken === '' ? null : writeContinuation(kind.kind, continuationToken);
        return { items: resources.map(valueOf), continuation };
      } catch (error) {
        if (from !== null && isStatus(error, 400)) throw new UnknownContinuation({ cause: error });
        throw error;
      }
    },
    async count(pk, clauses = {}) {
      return (await queryAll<number>(pk, 'VALUE COUNT(1)', clauses))[0] ?? 0;
    },
  };
}
